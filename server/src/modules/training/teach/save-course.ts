import { fail } from '../../../kernel/errors.ts'
import { verb } from '../../../kernel/verb.ts'
import { courseRow, toCourse } from '../internal.ts'
import { problemOf } from '../rules.ts'

export const saveCourse = verb({
  name: 'training.saveCourse',
  summary: 'Write a course or change it; attempts that run keep the questions that they began with',
  scope: 'training:write',
  effect: 'write',
  async run(ctx, { course, key, state, content, over }) {
    const problem = problemOf(content)
    if (problem) return fail('bad_input', { problem })
    const change = { state, content: JSON.stringify(content), updated_at: ctx.now() }
    const known = course === undefined ? null : await courseRow(ctx, course)
    // Skills name the certificate by the key: it stays once it is given.
    if (known && known.key !== key) return fail('bad_input', { problem: 'key' })
    if (known && over !== undefined && over !== known.version) {
      return fail('conflict', {
        problem: { zh: '课程已被他人修改，请重新载入', en: 'somebody else has changed the course: load it again' },
      })
    }
    const saved = known
      ? await ctx.db
          .updateTable('training_courses')
          .set({ ...change, version: known.version + 1 })
          .where('tenant_id', '=', ctx.tenant)
          .where('id', '=', known.id)
          .returningAll()
          .executeTakeFirstOrThrow()
      : await ctx.db
          .insertInto('training_courses')
          .values({ tenant_id: ctx.tenant, id: ctx.id(), key, version: 1, ...change })
          .onConflict((conflict) => conflict.columns(['tenant_id', 'key']).doNothing())
          .returningAll()
          .executeTakeFirst()
    if (!saved) return fail('in_use', { what: { zh: '这个编号', en: 'This key' } })
    ctx.note(saved.id, { key, version: saved.version, state })
    return toCourse(saved)
  },
})
