import { actorId } from '../../kernel/actor.ts'
import type { Context, InTx } from '../../kernel/context.ts'
import { fail } from '../../kernel/errors.ts'
import { INSTALLATION } from '../../kernel/ids.ts'
import type { ItemRow } from './rows.ts'
import { type Act, mayAct, standings } from './rules.ts'
import type { ItemKind } from './schema.ts'

/** The item, or `not_found`; a retired one is gone for everybody. @param lock until the transaction ends */
export async function itemOrThrow(ctx: InTx, kind: ItemKind, id: string, lock = false): Promise<ItemRow> {
  const query = itemQuery(ctx, kind, id).where('retired_at', 'is', null)
  return (await (lock ? query.forUpdate() : query).executeTakeFirst()) ?? fail('not_found')
}

/** One that was retired, locked, or `not_found`. */
export async function retiredOrThrow(ctx: InTx, kind: ItemKind, id: string): Promise<ItemRow> {
  const query = itemQuery(ctx, kind, id).where('retired_at', 'is not', null)
  return (await query.forUpdate().executeTakeFirst()) ?? fail('not_found')
}

const itemQuery = (ctx: InTx, kind: ItemKind, id: string) =>
  ctx.tx.db
    .selectFrom('knowledge_items')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('id', '=', id)
    .where('kind', '=', kind)

/** What people know by this key, or `not_found`. */
export async function itemByKey(ctx: InTx, kind: ItemKind, key: string): Promise<ItemRow> {
  const row = await ctx.tx.db
    .selectFrom('knowledge_items')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('kind', '=', kind)
    .where('key', '=', key)
    .where('retired_at', 'is', null)
    .executeTakeFirst()
  return row ?? fail('not_found')
}

export interface Seen {
  kind: ItemKind
  id: string
  /** The `updatedAt` of what the caller has seen; undefined: whatever is there. */
  over: string | undefined
}

/** The item, locked, in the state that the act starts from, or `conflict`; `overtaken` if it is newer than was seen. */
export async function itemFor(ctx: InTx, act: Act, { kind, id, over }: Seen): Promise<ItemRow> {
  const row = await itemOrThrow(ctx, kind, id, true)
  if (!mayAct(row.state, act)) fail('conflict', { problem: standings[row.state] })
  refuseOvertaken(row, over)
  return row
}

/** Nobody replaces or publishes what they have not seen. @throws overtaken */
export function refuseOvertaken({ updated_at }: ItemRow, over: string | undefined): void {
  if (over !== undefined && Date.parse(over) !== updated_at.getTime()) fail('overtaken')
}

/** Who a draft belongs to; the product's own hand writes as the installation. */
export const authorOf = (ctx: Context): string => actorId(ctx.actor) ?? INSTALLATION

/**
 * Counts one publication: everything trained before is out of date. The row stays locked, so that revisions are
 * announced in the order in which they become visible.
 */
export async function bumpRevision(ctx: InTx): Promise<number> {
  const { revision } = await ctx.tx.db
    .insertInto('knowledge_state')
    .values({ tenant_id: ctx.tenant, revision: 1 })
    .onConflict((conflict) =>
      conflict.column('tenant_id').doUpdateSet((eb) => ({ revision: eb('knowledge_state.revision', '+', 1) })),
    )
    .returning('revision')
    .executeTakeFirstOrThrow()
  ctx.tx.emit('knowledge.published', ctx.tenant, { revision })
  tellConsoles(ctx)
  return revision
}

/** Open knowledge pages fetch again. */
export function tellConsoles(ctx: InTx): void {
  ctx.tx.afterCommit(() => ctx.services.bus.publish(`tenant.${ctx.tenant}`, { op: 'changed', what: 'knowledge' }))
}
