import { sql } from 'kysely'
import { type VerbContext, verb } from '../../kernel/verb.ts'
import { countClosed } from '../conversations/index.ts'
import { weighted, wilson } from './figures/wilson.ts'
import { DAY_MS, policyOf } from './internal.ts'
import { bookInForce } from './rulebooks.ts'
import { scoresOf } from './scores.ts'

export const figures = verb({
  name: 'quality.figures',
  summary: 'Coverage, scores, and shares with their intervals, of the episodes closed in the last days',
  scope: 'quality:figures',
  effect: 'read',
  async run(ctx, { days }) {
    const [now, since] = [ctx.now(), new Date(ctx.services.clock.now() - days * DAY_MS)]
    const closed = await countClosed(ctx.tx, since)
    const { n, mean } = await ctx.db
      .selectFrom('inspections')
      .select(({ fn }) => [fn.countAll<number>().as('n'), fn.avg<number | null>('score').as('mean')])
      .where('tenant_id', '=', ctx.tenant)
      .where('closed_at', '>=', since)
      .executeTakeFirstOrThrow()
    const inspected = Number(n)
    return {
      closed,
      inspected,
      coverage: closed === 0 ? null : inspected / closed,
      score: { value: mean === null ? null : Number(mean), n: inspected },
      passed: await passedShare(ctx, since),
      rules: await rulesOf(ctx, since, inspected),
      agents: await scoresOf(ctx.tx, { from: since, to: new Date(now.getTime() + 1) }),
    }
  },
})

/** What the sample says of everything: risky picks and second scores are no part of it. */
async function passedShare(ctx: VerbContext, since: Date) {
  const { passMark } = await policyOf(ctx.tx)
  const rows = await ctx.db
    .selectFrom('quality_reviews')
    .select(['score', 'weight'])
    .where('tenant_id', '=', ctx.tenant)
    .where('picked', '=', 'sample')
    .where('state', '=', 'scored')
    .where('scored_at', '>=', since)
    .execute()
  return weighted(rows.map(({ score, weight }) => ({ hit: (score ?? 0) >= passMark, weight })))
}

async function rulesOf(ctx: VerbContext, since: Date, inspected: number) {
  const { rows } = await sql<{ rule: string; n: number }>`
    select rule, count(*)::int as n from inspections, lateral (select distinct unnest(rules) as rule) r
    where tenant_id = ${ctx.tenant} and closed_at >= ${since} group by rule`.execute(ctx.db)
  const { groups } = await bookInForce(ctx)
  return groups
    .flatMap((group) => group.rules)
    .filter(({ enabled }) => enabled)
    .map(({ key: rule, title, level }) => ({
      rule,
      title,
      level,
      share: wilson(rows.find((row) => row.rule === rule)?.n ?? 0, inspected),
    }))
    .toSorted((a, b) => (b.share.value ?? 0) - (a.share.value ?? 0))
}
