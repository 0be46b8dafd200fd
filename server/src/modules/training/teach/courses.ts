import { CourseState } from '@tandem/contract'
import { verb } from '../../../kernel/verb.ts'
import { listAgents } from '../../workforce/index.ts'
import { standings } from '../standing.ts'

export const courses = verb({
  name: 'training.courses',
  summary: 'Every course with how many have it assigned and how many of those passed',
  scope: 'training:write',
  effect: 'read',
  async run(ctx) {
    const query = ctx.db.selectFrom('training_courses').selectAll().where('tenant_id', '=', ctx.tenant)
    const rows = await query.orderBy('key').execute()
    const agents = await listAgents(ctx.tx)
    const standing = await standings(ctx, {})
    return {
      rows: rows.map((course) => {
        const all = agents.map(({ id }) => standing(course, id)).filter(({ assigned }) => assigned !== null)
        return {
          id: course.id,
          key: course.key,
          state: CourseState.parse(course.state),
          version: course.version,
          title: course.content.title,
          assigned: all.length,
          earns: course.content.certificate !== null,
          passed: all.filter(({ progress }) => progress.passed).length,
        }
      }),
    }
  },
})
