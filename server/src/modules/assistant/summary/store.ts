import type { Language } from '@tandem/contract'
import type { InTx } from '../../../kernel/context.ts'
import type { ConversationRow } from '../../conversations/index.ts'

/** What a model wrote of a conversation, and up to which message. */
export interface Stored {
  text: string
  model: string
  seq: number
  at: Date
}

export const summaryPlace = (conversation: string) => ({ table: 'summaries', column: 'body', row: conversation })

/** The summary of the episode that is open, or was last; null when none was written, or the customer is erased. */
export async function readSummary(ctx: InTx, row: ConversationRow, language: Language): Promise<Stored | null> {
  const kept = await ctx.tx.db
    .selectFrom('summaries')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('conversation_id', '=', row.id)
    .where('language', '=', language)
    .executeTakeFirst()
  if (!kept || kept.episode_id !== row.episode_id) return null
  const keys = (await ctx.services.keys.customers(ctx.tx, [kept.customer_id])).get(kept.customer_id)
  return keys
    ? { text: keys.open(summaryPlace(row.id), kept.body), model: kept.model, seq: kept.seq, at: kept.at }
    : null
}

/** Keeps a summary; one that goes further stays. */
export async function keepSummary(
  ctx: InTx,
  row: ConversationRow,
  language: Language,
  { text, model, seq, at }: Stored,
): Promise<void> {
  if (row.episode_id === null) return
  const keys = await ctx.services.keys.customer(ctx.tx, row.customer_id)
  const written = {
    episode_id: row.episode_id,
    customer_id: row.customer_id,
    seq,
    body: keys.seal(summaryPlace(row.id), text),
    model,
    at,
  }
  await ctx.tx.db
    .insertInto('summaries')
    .values({ tenant_id: ctx.tenant, conversation_id: row.id, language, ...written })
    .onConflict((conflict) =>
      conflict
        .columns(['tenant_id', 'conversation_id', 'language'])
        .doUpdateSet(written)
        .where('summaries.seq', '<=', seq),
    )
    .execute()
}
