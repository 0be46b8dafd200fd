import { verb } from '../../../kernel/verb.ts'
import { listAgents } from '../../workforce/index.ts'
import { shownAssignment, shownCertificate, standings } from '../standing.ts'

export const results = verb({
  name: 'training.results',
  summary: 'How far every agent is with a course, or with all',
  scope: 'training:write',
  effect: 'read',
  async run(ctx, { course }) {
    let query = ctx.db.selectFrom('training_courses').selectAll().where('tenant_id', '=', ctx.tenant)
    if (course !== undefined) query = query.where('id', '=', course)
    const courses = await query.orderBy('key').execute()
    const standing = await standings(ctx, course === undefined ? {} : { course })
    const agents = await listAgents(ctx.tx)
    const rows = courses.flatMap((row) =>
      agents.flatMap(({ id: agent, name }) => {
        const { assigned, progress, certificate } = standing(row, agent)
        const began = progress.lessonsRead.length > 0 || progress.quizAttempts > 0
        if (!assigned && !certificate && !began) return []
        const overdue = !progress.passed && !!assigned?.dueAt && assigned.dueAt <= ctx.now()
        const shown = { assigned: shownAssignment(assigned), certificate: shownCertificate(certificate) }
        return [{ course: row.id, agent, name, progress, overdue, ...shown }]
      }),
    )
    return { rows }
  },
})
