import { type Context, type InTx, inTransaction } from '../../kernel/context.ts'
import { idOf, store } from './store.ts'

const DAY_MS = 86_400_000

/** Our own copy of a picture of elsewhere. */
export interface Copy {
  /** What it is called, also before it is there. */
  id: string
  isThere: boolean
}

/** Our copies of pictures, by what they are called elsewhere; each that is there counts as shown now. */
export function copiesOf(ctx: Context, names: readonly string[]): Promise<Map<string, Copy>> {
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
    const there = new Map(rows.map(({ id, origin }) => [origin, id]))
    return new Map(
      [...byOrigin].map(([origin, name]) => {
        const id = there.get(origin)
        return [name, { id: id ?? idOf(origin), isThere: id !== undefined }]
      }),
    )
  })
}

/** Keeps our own copy of a picture, unless somebody else was faster. */
export const copy = (ctx: Context, name: string, content: Buffer): Promise<void> =>
  inTransaction(ctx, async (inner) => {
    await store(inner, content, await originOf(inner, name))
  })

const originOf = async (ctx: InTx, name: string): Promise<string> =>
  (await ctx.services.keys.tenant(ctx.tx)).blind('picture', name)

const touch = (ctx: InTx, ids: readonly string[], now: Date) =>
  ctx.tx.db
    .updateTable('pictures')
    .set({ used_at: now })
    .where('tenant_id', '=', ctx.tenant)
    .where('id', 'in', [...ids])
    .execute()
