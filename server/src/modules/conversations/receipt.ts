import type { ServerFrame } from '@tandem/contract'
import { sql } from 'kysely'
import type { InTx } from '../../kernel/context.ts'

/** How far people's answers have come in one conversation. */
export interface Receipt {
  conversation: string
  delivered: number
  seen: number
}

/** Keeps a receipt and tells those who follow the conversation; one that is behind what is known changes nothing. */
export async function noteReceipt(ctx: InTx, receipt: Receipt): Promise<void> {
  const { conversation: id, delivered, seen } = receipt
  const row = await ctx.tx.db
    .updateTable('conversations')
    .set({
      delivered_seq: sql<number>`greatest(delivered_seq, least(${delivered}::int, last_seq))`,
      seen_seq: sql<number>`greatest(seen_seq, least(${seen}::int, last_seq))`,
    })
    .where('tenant_id', '=', ctx.tenant)
    .where('id', '=', id)
    .where((eb) => eb.or([eb('delivered_seq', '<', delivered), eb('seen_seq', '<', seen)]))
    .returning(['delivered_seq', 'seen_seq'])
    .executeTakeFirst()
  if (!row) return
  const frame: ServerFrame = { op: 'receipt', conversation: id, delivered: row.delivered_seq, seen: row.seen_seq }
  ctx.tx.afterCommit(() => ctx.services.bus.publish(`conversation.${id}`, frame))
}
