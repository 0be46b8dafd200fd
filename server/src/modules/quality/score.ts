import { fail } from '../../kernel/errors.ts'
import { type VerbContext, verb } from '../../kernel/verb.ts'
import { announceScore, DAY_MS, inspectionOrThrow, policyOf, selfOf, tellPages, updateInspection } from './internal.ts'
import { problemOfAnswers, scoreOfAnswers } from './marks.ts'
import { notify } from './notices.ts'
import { formOrThrow } from './reviews-of.ts'
import { commentPlace, type ReviewRow, toReview } from './rows.ts'

export const score = verb({
  name: 'quality.score',
  summary: 'The inspector gives marks, once; the agent is told and may appeal from now on',
  scope: 'quality:inspect',
  effect: 'write',
  async run(ctx, { review: id, answers, comment }) {
    const review = await ownReview(ctx, id)
    const row = await inspectionOrThrow(ctx.tx, review.episode_id, true)
    const form = await formOrThrow(ctx, review.form_id, review.form_version)
    const problem = problemOfAnswers(form.items, answers)
    if (problem) return fail('bad_input', { problem: `answers: ${problem}` })
    const marks = scoreOfAnswers(form.items, answers)
    const keys = (await ctx.services.keys.customers(ctx.tx, [row.customer_id])).get(row.customer_id)
    const now = ctx.now()
    const scored = await ctx.db
      .updateTable('quality_reviews')
      .set({
        state: 'scored',
        answers: JSON.stringify(answers),
        ...marks,
        scored_at: now,
        comment: comment && keys ? keys.seal(commentPlace(id), comment) : null,
      })
      .where('tenant_id', '=', ctx.tenant)
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirstOrThrow()
    // A second, blind score measures the inspectors; what counts is the first one, and after an appeal its outcome.
    if (review.picked !== 'double' && !(row.appeal && row.appeal !== 'open')) {
      const { appealDays } = await policyOf(ctx.tx)
      const appealUntil = new Date(now.getTime() + appealDays * DAY_MS)
      await updateInspection(ctx.tx, row.episode_id, {
        score: marks.score,
        scored_by: 'inspector',
        appeal_until: appealUntil,
      })
      announceScore(ctx, row, { ...marks, by: 'inspector' })
      if (row.agent_id) await notify(ctx, { agent: row.agent_id, kind: 'scored', episode: row.episode_id })
    }
    tellPages(ctx)
    ctx.note(id, { episode: row.episode_id, score: marks.score })
    return toReview(scored, keys)
  },
})

/** @throws not_found also for a review of somebody else, conflict once it is scored */
async function ownReview(ctx: VerbContext, id: string): Promise<ReviewRow> {
  const row = await ctx.db
    .selectFrom('quality_reviews')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('id', '=', id)
    .where('inspector_id', '=', selfOf(ctx))
    .forUpdate()
    .executeTakeFirst()
  if (!row) return fail('not_found')
  return row.state === 'open' ? row : fail('conflict', { problem: { zh: '已评分', en: 'scored already' } })
}
