import { fail } from '../../kernel/errors.ts'
import { verb } from '../../kernel/verb.ts'
import { addStep, presentAppeal } from './appeals-of.ts'
import { concerns, inspectionOrThrow, selfOf, tellPages, updateInspection } from './internal.ts'
import { reviewsOf } from './reviews-of.ts'

export const appeal = verb({
  name: 'quality.appeal',
  summary: 'The agent objects to a result of their own, once, within the window',
  scope: 'quality:own',
  effect: 'write',
  async run(ctx, { episode, reason }) {
    const row = await inspectionOrThrow(ctx.tx, episode, true)
    const agent = selfOf(ctx)
    if (!concerns(row, agent)) return fail('not_found')
    if (ctx.services.clock.now() > row.appeal_until.getTime()) {
      return fail('not_allowed', { problem: { zh: '申诉期已过', en: 'the time for an appeal is over' } })
    }
    const review = (await reviewsOf(ctx, episode)).findLast(
      ({ state, picked }) => state === 'scored' && picked !== 'double',
    )
    const appealed = await ctx.db
      .insertInto('quality_appeals')
      .values({
        tenant_id: ctx.tenant,
        id: ctx.id(),
        episode_id: episode,
        review_id: review?.id ?? null,
        agent_id: agent,
        state: 'open',
        old_score: row.score,
        opened_at: ctx.now(),
      })
      .onConflict((conflict) => conflict.columns(['tenant_id', 'episode_id', 'agent_id']).doNothing())
      .returningAll()
      .executeTakeFirst()
    if (!appealed) return fail('conflict', { problem: { zh: '已经申诉过', en: 'appealed already' } })
    await addStep(ctx, row, { appeal_id: appealed.id, number: 1, act: 'opened', text: reason, score: row.score })
    await updateInspection(ctx.tx, episode, { appeal: 'open' })
    tellPages(ctx)
    ctx.note(appealed.id, { episode })
    return presentAppeal(ctx, row, appealed)
  },
})
