import { fail } from '../../kernel/errors.ts'
import { verb } from '../../kernel/verb.ts'
import { inspectionOrThrow, selfOf, tellPages } from './internal.ts'
import { formOrThrow, reviewsOf } from './reviews-of.ts'
import { toReview } from './rows.ts'

export const startReview = verb({
  name: 'quality.startReview',
  summary: 'Takes an episode for scoring, outside every sampling plan',
  scope: 'quality:inspect',
  effect: 'write',
  async run(ctx, { episode, form: formId }) {
    const row = await inspectionOrThrow(ctx.tx, episode, true)
    const form = await formOrThrow(ctx, formId)
    const inspector = selfOf(ctx)
    if (row.agents.includes(inspector)) return fail('four_eyes')
    const reviews = await reviewsOf(ctx, episode)
    if (reviews.some((review) => review.inspector_id === inspector || review.state === 'scored')) {
      return fail('conflict', { problem: { zh: '已评分或已在您的任务中', en: 'scored already, or among your tasks' } })
    }
    const review = await ctx.db
      .insertInto('quality_reviews')
      .values({
        tenant_id: ctx.tenant,
        id: ctx.id(),
        episode_id: episode,
        plan_id: null,
        picked: 'manual',

        inspector_id: inspector,
        form_id: form.id,
        form_version: form.version,
        assigned_at: ctx.now(),
        answers: '{}',
      })
      .returningAll()
      .executeTakeFirstOrThrow()
    tellPages(ctx)
    ctx.note(review.id, { episode })
    return toReview(review, undefined)
  },
})
