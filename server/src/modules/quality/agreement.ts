import type { AgreementFigures } from '@tandem/contract'
import { verb } from '../../kernel/verb.ts'
import { ac1, countsOf, kappa, weightedKappa } from './figures/agreement.ts'
import { wilson } from './figures/wilson.ts'
import { DAY_MS, policyOf } from './internal.ts'

/** Two blind scores of one episode. */
interface Pair {
  inspectors: [string, string]
  scores: [number, number]
}

export const agreement = verb({
  name: 'quality.agreement',
  summary: 'How far inspectors agree on what two of them scored blindly',
  scope: 'quality:figures',
  effect: 'read',
  async run(ctx, { days }) {
    const rows = await ctx.db
      .selectFrom('quality_reviews as a')
      .innerJoin('quality_reviews as b', (join) =>
        join
          .onRef('b.tenant_id', '=', 'a.tenant_id')
          .onRef('b.episode_id', '=', 'a.episode_id')
          .onRef('b.form_id', '=', 'a.form_id')
          .on('b.picked', '=', 'double')
          .on('b.state', '=', 'scored'),
      )
      .select(['a.inspector_id as one', 'b.inspector_id as other', 'a.score as first', 'b.score as second'])
      .where('a.tenant_id', '=', ctx.tenant)
      .where('a.picked', '=', 'sample')
      .where('a.state', '=', 'scored')
      .where('a.scored_at', '>=', new Date(ctx.services.clock.now() - days * DAY_MS))
      .execute()
    const pairs = rows.map(({ one, other, first, second }): Pair => inOrder(one, other, first ?? 0, second ?? 0))
    const { passMark } = await policyOf(ctx.tx)
    const people = new Map<string, Pair[]>()
    for (const pair of pairs) people.set(pair.inspectors.join(), [...(people.get(pair.inspectors.join()) ?? []), pair])
    const pairsOf = [...people.values()].flatMap((list) => {
      const inspectors = list[0]?.inspectors
      return inspectors ? [{ inspectors, ...figuresOf(list, passMark) }] : []
    })
    return { ...figuresOf(pairs, passMark), pairsOf }
  },
})

/** The same two people are one pair, whoever was first. */
const inOrder = (one: string, other: string, first: number, second: number): Pair =>
  one <= other
    ? { inspectors: [one, other], scores: [first, second] }
    : { inspectors: [other, one], scores: [second, first] }

const BAND = 10
const bandOf = (score: number): number => Math.min(BAND - 1, Math.floor(score / BAND))

function figuresOf(pairs: readonly Pair[], passMark: number): AgreementFigures {
  const passed = pairs.map(({ scores: [a, b] }) => [a >= passMark ? 1 : 0, b >= passMark ? 1 : 0] as const)
  const bands = pairs.map(({ scores: [a, b] }) => [bandOf(a), bandOf(b)] as const)
  const counts = countsOf(passed, 2)
  const gaps = pairs.reduce((sum, { scores: [a, b] }) => sum + Math.abs(a - b), 0)
  return {
    pairs: pairs.length,
    same: wilson(passed.filter(([a, b]) => a === b).length, pairs.length),
    kappa: kappa(counts),
    ac1: ac1(counts),
    weightedKappa: weightedKappa(countsOf(bands, BAND)),
    meanDifference: pairs.length === 0 ? null : gaps / pairs.length,
  }
}
