import type { Context } from '../../kernel/context.ts'
import { fail } from '../../kernel/errors.ts'
import { contentPlace } from './store.ts'

/** A picture of the tenant for whoever talks with it: staff and customers alike. @throws not_found */
export function open(ctx: Context, id: string): Promise<{ type: string; content: Buffer }> {
  const { transactions, keys, blobs } = ctx.services
  return transactions.run(ctx.tenant, async (tx) => {
    const row = await tx.db
      .selectFrom('pictures')
      .select('type')
      .where('tenant_id', '=', ctx.tenant)
      .where('id', '=', id)
      .executeTakeFirst()
    if (!row) return fail('not_found')
    const sealed = await blobs.read(id)
    return { type: row.type, content: Buffer.from((await keys.tenant(tx)).open(contentPlace(id), sealed), 'base64') }
  })
}
