import { type MyCourse, TrainingNoticeKind } from '@tandem/contract'
import { type VerbContext, verb } from '../../../kernel/verb.ts'
import { gatedSkills } from '../../workforce/index.ts'
import { type CourseRow, learnerOf } from '../internal.ts'
import { shownAssignment, shownCertificate, standings } from '../standing.ts'

/** Notices stay for so long unless they are read before. */
const KEPT_MS = 30 * 24 * 3_600_000

export const mine = verb({
  name: 'training.mine',
  summary: 'My courses: what is assigned first, how far I am, my certificates and what they open; and unread notices',
  scope: 'training:learn',
  effect: 'read',
  async run(ctx) {
    const agent = learnerOf(ctx)
    const courses = await ctx.db
      .selectFrom('training_courses')
      .selectAll()
      .where('tenant_id', '=', ctx.tenant)
      .where('state', '=', 'published')
      .orderBy('key')
      .execute()
    const standing = await standings(ctx, { agent })
    const gates = await gatedSkills(ctx.tx)
    const rows = courses.map((course): MyCourse => {
      const { assigned, progress, certificate } = standing(course, agent)
      const { title, summary, lessons, quiz, rolePlay, certificate: earns } = course.content
      return {
        ...{ course: course.id, key: course.key, title, summary, progress },
        lessons: lessons.map((lesson) => ({ id: lesson.id, title: lesson.title })),
        ...{ hasQuiz: quiz !== null, hasRolePlay: rolePlay !== null, earns: earns !== null },
        assigned: shownAssignment(assigned),
        certificate: shownCertificate(certificate),
        opens: gates.filter((skill) => skill.certificate === course.key).map((skill) => skill.title),
      }
    })
    rows.sort((a, b) => rank(a) - rank(b))
    return { rows, notices: await noticesOf(ctx, agent, courses) }
  },
})

/** What is to be done first stands first. */
const rank = ({ assigned, progress }: MyCourse): number => (assigned && !progress.passed ? 0 : progress.passed ? 2 : 1)

async function noticesOf(ctx: VerbContext, agent: string, courses: readonly CourseRow[]) {
  const titles = new Map(courses.map(({ id, content }) => [id, content.title]))
  const rows = await ctx.db
    .selectFrom('training_notices')
    .select(['id', 'kind', 'course_id', 'at', 'until'])
    .where('tenant_id', '=', ctx.tenant)
    .where('agent_id', '=', agent)
    .where('seen_at', 'is', null)
    .where('at', '>', new Date(ctx.now().getTime() - KEPT_MS))
    .orderBy('at', 'desc')
    .limit(50)
    .execute()
  return rows.flatMap(({ id, kind, course_id: course, at, until }) => {
    const title = titles.get(course)
    if (!title) return []
    const times = { at: at.toISOString(), until: until?.toISOString() ?? null }
    return [{ id, kind: TrainingNoticeKind.parse(kind), course, title, ...times }]
  })
}
