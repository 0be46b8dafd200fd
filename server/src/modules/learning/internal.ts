import type { Context, InTx } from '../../kernel/context.ts'
import { fail } from '../../kernel/errors.ts'

/** The group, or `not_found`. @param lock until the transaction ends */
export async function clusterOrThrow(ctx: InTx, id: string, lock = false) {
  const query = ctx.tx.db
    .selectFrom('learning_clusters')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('id', '=', id)
  return (await (lock ? query.forUpdate() : query).executeTakeFirst()) ?? fail('not_found')
}

/** The group, locked, while nobody has dealt with it, or `conflict`. */
export async function openCluster(ctx: InTx, id: string) {
  const row = await clusterOrThrow(ctx, id, true)
  if (row.state !== 'open')
    fail('conflict', { problem: { zh: '这一组已经处理过', en: 'the group has been dealt with' } })
  return row
}

/** Open pages on learning fetch again. */
export function tellConsoles(ctx: InTx): void {
  ctx.tx.afterCommit(() => ctx.services.bus.publish(`tenant.${ctx.tenant}`, { op: 'changed', what: 'learning' }))
}

export const nowOf = (ctx: Context): Date => new Date(ctx.services.clock.now())
