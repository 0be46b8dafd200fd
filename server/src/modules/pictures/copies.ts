import { type Context, type InTx, inTransaction } from '../../kernel/context.ts'
import { store } from './store.ts'

const DAY_MS = 86_400_000

/** The copies that we have of pictures of elsewhere, by what they are called there; each counts as shown now. */
export function copiesOf(ctx: Context, names: readonly string[]): Promise<Map<string, string>> {
  if (names.length === 0) return Promise.resolve(new Map())
  return inTransaction(ctx, async (inner) => {
    const byOrigin = new Map<string, string>()
    for (const name of names) byOrigin.set(await originOf(inner, name), name)
    const rows = await inner.tx.db
      .selectFrom('pictures')
      .select(['id', 'origin', 'used_at'])
      .where('tenant_id', '=', ctx.tenant)
      .where('origin', 'in', [...byOrigin.keys()])
      .execute()
    const now = ctx.services.clock.now()
    const long = rows.filter(({ used_at }) => now - used_at.getTime() > DAY_MS).map(({ id }) => id)
    if (long.length > 0) await touch(inner, long, new Date(now))
    return new Map(rows.map(({ id, origin }) => [byOrigin.get(origin ?? '') ?? '', id]))
  })
}

/** Keeps our own copy of a picture; the one that is there, where somebody else was faster. */
export async function copy(ctx: Context, name: string, content: Buffer): Promise<string | null> {
  const kept = await inTransaction(ctx, async (inner) => {
    return store(inner, content, await originOf(inner, name))
  })
  return kept?.id ?? (await copiesOf(ctx, [name])).get(name) ?? null
}

const originOf = async (ctx: InTx, name: string): Promise<string> =>
  (await ctx.services.keys.tenant(ctx.tx)).blind('picture', name)

const touch = (ctx: InTx, ids: readonly string[], now: Date) =>
  ctx.tx.db
    .updateTable('pictures')
    .set({ used_at: now })
    .where('tenant_id', '=', ctx.tenant)
    .where('id', 'in', [...ids])
    .execute()
