import type { Adoption } from '@tandem/contract'
import type { Selectable } from 'kysely'
import type { InTx } from '../../kernel/context.ts'
import type { Database } from '../../kernel/schema.ts'
import type { Talk } from './checks/talk.ts'
import { wilson } from './figures/wilson.ts'
import { keyOf } from './phrases/find.ts'
import { closedBetween, endedWell, MOST_EPISODES } from './phrases/outcomes.ts'
import type { SpellCounts } from './schema.ts'

export type AdoptionRow = Selectable<Database['quality_adoptions']>

export const phrasePlace = (id: string) => ({ table: 'quality_adoptions', column: 'phrase', row: id })

export const adoptions = (ctx: InTx): Promise<AdoptionRow[]> =>
  ctx.tx.db
    .selectFrom('quality_adoptions')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .orderBy('at', 'desc')
    .limit(200)
    .execute()

/** Which adopted phrases agents said in a talk. */
export async function saidPhrases(ctx: InTx, { said }: Talk): Promise<string[]> {
  const rows = await adoptions(ctx)
  if (rows.length === 0) return []
  const keys = await ctx.services.keys.tenant(ctx.tx)
  const texts = said.filter(({ by }) => by === 'agent').map(({ text }) => keyOf(text))
  return rows
    .filter(({ id, phrase }) => {
      const key = keyOf(keys.open(phrasePlace(id), phrase))
      return texts.some((text) => text.includes(key))
    })
    .map(({ id }) => id)
}

/** An adopted phrase with the figures of the time before, and of the time since. */
export async function presentAdoption(ctx: InTx, row: AdoptionRow): Promise<Adoption> {
  const keys = await ctx.services.keys.tenant(ctx.tx)
  const to = new Date(ctx.services.clock.now() + 1)
  const closed = await closedBetween(ctx, row.at, to, MOST_EPISODES)
  const used = closed.filter(({ phrases }) => phrases.includes(row.id)).length
  return {
    id: row.id,
    shortcut: row.shortcut,
    text: keys.open(phrasePlace(row.id), row.phrase),
    by: row.by_id,
    at: row.at.toISOString(),
    before: toSpell(row.before),
    since: toSpell(countSpell(row.at, to, closed, used)),
  }
}

/** The figures of a time as they are kept. */
export function countSpell(
  from: Date,
  to: Date,
  closed: readonly { reason: string; rating: number | null }[],
  used: number,
): SpellCounts {
  const ratings = closed.flatMap(({ rating }) => rating ?? [])
  return {
    from: from.toISOString(),
    to: to.toISOString(),
    episodes: closed.length,
    used,
    solved: closed.filter(endedWell).length,
    ratings: ratings.length,
    stars: ratings.reduce((sum, stars) => sum + stars, 0),
  }
}

const toSpell = ({ from, to, episodes, used, solved, ratings, stars }: SpellCounts): Adoption['before'] => ({
  from,
  to,
  episodes,
  used,
  solved: wilson(solved, episodes),
  rating: { value: ratings === 0 ? null : stars / ratings, n: ratings },
})
