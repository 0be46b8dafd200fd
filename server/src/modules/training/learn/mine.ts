import type { MyCourse } from '@tandem/contract'
import { verb } from '../../../kernel/verb.ts'
import { gatedSkills } from '../../workforce/index.ts'
import { learnerOf } from '../internal.ts'
import { shownAssignment, shownCertificate, standings } from '../standing.ts'

export const mine = verb({
  name: 'training.mine',
  summary: 'My courses: what is assigned first, how far I am, my certificates and what they open',
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
        course: course.id,
        key: course.key,
        title,
        summary,
        progress,
        lessons: lessons.map((lesson) => ({ id: lesson.id, title: lesson.title })),
        hasQuiz: quiz !== null,
        hasRolePlay: rolePlay !== null,
        earns: earns !== null,
        assigned: shownAssignment(assigned),
        certificate: shownCertificate(certificate),
        opens: gates.filter((skill) => skill.certificate === course.key).map((skill) => skill.title),
      }
    })
    rows.sort((a, b) => rank(a) - rank(b))
    return { rows }
  },
})

/** What is to be done first stands first. */
const rank = ({ assigned, progress }: MyCourse): number => (assigned && !progress.passed ? 0 : progress.passed ? 2 : 1)
