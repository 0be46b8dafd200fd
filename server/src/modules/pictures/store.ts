import type { InTx } from '../../kernel/context.ts'
import { uuidv7 } from '../../kernel/ids.ts'
import { typeOf } from './rules.ts'

export const contentPlace = (picture: string) => ({ table: 'pictures', column: 'content', row: picture })

/** Seals a picture with the tenant's key and keeps its row; null where one of this origin is there already. */
export async function store(ctx: InTx, content: Buffer, origin: string | null) {
  const type = await typeOf(content)
  const { services, tenant, tx } = ctx
  const id = uuidv7(services.clock)
  const row = { type, bytes: content.length, origin, used_at: new Date(services.clock.now()) }
  const keys = await services.keys.tenant(tx)
  await services.blobs.write(id, keys.seal(contentPlace(id), content.toString('base64')))
  try {
    const { numInsertedOrUpdatedRows } = await tx.db
      .insertInto('pictures')
      .values({ tenant_id: tenant, id, ...row })
      .onConflict((conflict) => conflict.columns(['tenant_id', 'origin']).doNothing())
      .executeTakeFirstOrThrow()
    if (numInsertedOrUpdatedRows) return { id, type, bytes: content.length }
  } catch (error) {
    await services.blobs.remove(id)
    throw error
  }
  await services.blobs.remove(id)
  return null
}
