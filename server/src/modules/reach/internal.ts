import type { Selectable } from 'kysely'
import type { InTx } from '../../kernel/context.ts'
import type { CustomerKeys } from '../../kernel/crypto/keyring.ts'
import type { Database } from '../../kernel/schema.ts'

export type ReachRow = Selectable<Database['reaches']>

const place = (conversation: string) => ({ table: 'reaches', column: 'phone', row: conversation })

export const sealPhone = (keys: CustomerKeys, conversation: string, phone: string): string =>
  keys.seal(place(conversation), phone)

/** Null for an erased customer. */
export const openPhone = (keys: CustomerKeys | undefined, row: ReachRow): string | null =>
  keys?.open(place(row.conversation_id), row.phone) ?? null

export const findReach = (ctx: InTx, conversation: string, lock = false): Promise<ReachRow | undefined> => {
  const query = ctx.tx.db
    .selectFrom('reaches')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('conversation_id', '=', conversation)
  return (lock ? query.forUpdate() : query).executeTakeFirst()
}
