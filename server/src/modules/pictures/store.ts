import type { InTx } from '../../kernel/context.ts'
import { uuidOf, uuidv7 } from '../../kernel/ids.ts'
import { typeOf } from './rules.ts'

export const contentPlace = (picture: string) => ({ table: 'pictures', column: 'content', row: picture })

/** What the copy of a picture of elsewhere is called, before it is there and after. */
export const idOf = (origin: string): string => uuidOf(Buffer.from(origin, 'base64url'))

/** Seals a picture with the tenant's key and keeps its row; null where one of this origin is there already. */
export async function store(ctx: InTx, content: Buffer, origin: string | null) {
  const type = await typeOf(content)
  const { services, tenant, tx } = ctx
  const id = origin === null ? uuidv7(services.clock) : idOf(origin)
  const row = { type, bytes: content.length, origin, used_at: new Date(services.clock.now()) }
  // The row first: whoever loses to another copy of the same name must not touch its file.
  const { numInsertedOrUpdatedRows } = await tx.db
    .insertInto('pictures')
    .values({ tenant_id: tenant, id, ...row })
    // By whichever rule it is found out: the same origin is the same id.
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  if (!numInsertedOrUpdatedRows) return null
  const keys = await services.keys.tenant(tx)
  await services.blobs.write(id, keys.seal(contentPlace(id), content.toString('base64')))
  return { id, type, bytes: content.length }
}
