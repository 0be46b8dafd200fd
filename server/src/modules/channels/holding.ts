import type { InTx } from '../../kernel/context.ts'
import { deleteOf, type Holding, type Person } from '../../kernel/holding.ts'
import { namePlace } from './files.ts'

/** Files that were sent, and the visits that they came from. */
export const uploads: Holding = {
  part: 'files',
  tables: ['files', 'visitors'],

  async copy(ctx, person) {
    const rows = await filesOf(ctx, person)
    return Promise.all(
      rows.map(async (row) => {
        const keys = await ctx.services.keys.customer(ctx.tx, row.customer_id)
        const name = keys.open(namePlace(row.id), row.name)
        return { file: row.id, name, type: row.type, bytes: row.bytes, at: row.created_at }
      }),
    )
  },

  async erase(ctx, person) {
    // The files first: without their rows nobody would know of them any more.
    for (const { id } of await filesOf(ctx, person)) await ctx.services.blobs.remove(id)
    const files = await deleteOf(ctx, 'files', person)
    return { erased: files + (await deleteOf(ctx, 'visitors', person)), kept: 0 }
  },
}

const filesOf = (ctx: InTx, { ids }: Person) =>
  ctx.tx.db
    .selectFrom('files')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('customer_id', 'in', ids)
    .orderBy('id')
    .execute()
