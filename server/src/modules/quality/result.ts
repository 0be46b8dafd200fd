import type { ScoreForm } from '@tandem/contract'
import type { InTx } from '../../kernel/context.ts'
import { fail } from '../../kernel/errors.ts'
import { verb } from '../../kernel/verb.ts'
import { appealsOf } from './appeals-of.ts'
import { concerns, inspectionOrThrow, inspects, selfOf } from './internal.ts'
import { markedMessages } from './marked.ts'
import { blindFor, formOrThrow, reviewsOf } from './reviews-of.ts'
import { type ReviewRow, toForm, toResultRow, toReview } from './rows.ts'

export const result = verb({
  name: 'quality.result',
  summary: 'One result: the conversation with the places of the findings, scores and appeals; agents see their own',
  scope: 'quality:own',
  effect: 'read',
  async run(ctx, { episode }) {
    const row = await inspectionOrThrow(ctx.tx, episode)
    const self = selfOf(ctx)
    if (!inspects(ctx.actor) && !concerns(row, self)) return fail('not_found')
    const blind = (await blindFor(ctx)).has(episode)
    const keys = (await ctx.services.keys.customers(ctx.tx, [row.customer_id])).get(row.customer_id)
    const reviews = (await reviewsOf(ctx, episode)).filter(
      (review) => review.inspector_id === self || (!blind && (inspects(ctx.actor) || review.state === 'scored')),
    )
    const appeals = blind ? [] : await appealsOf(ctx, row)
    const inTime = ctx.services.clock.now() <= row.appeal_until.getTime()
    return {
      ...toResultRow(row, blind),
      details: row.findings,
      messages: await markedMessages(ctx, episode, row.findings),
      reviews: reviews.map((review) => toReview(review, keys)),
      forms: await formsOf(ctx, reviews),
      appeals: inspects(ctx.actor) ? appeals : appeals.filter(({ agent }) => agent === self),
      mayAppeal: inTime && concerns(row, self) && !appeals.some(({ agent }) => agent === self),
    }
  },
})

/** The forms of these reviews, each version once. */
async function formsOf(ctx: InTx, reviews: readonly ReviewRow[]): Promise<ScoreForm[]> {
  const forms = new Map<string, ScoreForm>()
  for (const { form_id, form_version } of reviews) {
    const key = `${form_id}/${form_version}`
    if (!forms.has(key)) forms.set(key, toForm(await formOrThrow(ctx, form_id, form_version)))
  }
  return [...forms.values()]
}
