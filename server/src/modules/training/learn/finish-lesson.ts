import { fail } from '../../../kernel/errors.ts'
import { verb } from '../../../kernel/verb.ts'
import { settle } from '../certificates.ts'
import { learnerOf, openCourse } from '../internal.ts'

export const finishLesson = verb({
  name: 'training.finishLesson',
  summary: 'I have read the lesson',
  scope: 'training:learn',
  effect: 'write',
  async run(ctx, { course, lesson }) {
    const agent = learnerOf(ctx)
    const row = await openCourse(ctx, course)
    if (!row.content.lessons.some(({ id }) => id === lesson)) return fail('not_found')
    await ctx.db
      .insertInto('training_reads')
      .values({ tenant_id: ctx.tenant, course_id: course, agent_id: agent, lesson, at: ctx.now() })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    ctx.note(course, { lesson })
    return (await settle(ctx, row, agent)).progress
  },
})
