import type { Message } from '@tandem/contract'
import type { InTx } from '../../kernel/context.ts'
import { fail } from '../../kernel/errors.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { conversationRow } from './internal.ts'
import { type ConversationRow, type EpisodeRow, toMessage } from './rows.ts'

export interface EpisodeTalk {
  episode: EpisodeRow
  conversation: ConversationRow
  messages: Message[]
}

/** Of an episode that went on without end only the beginning is read. */
const MOST = 2000

/** An episode with everything that was said in it, in clear. @throws not_found */
export async function episodeTalk(ctx: InTx, id: string): Promise<EpisodeTalk> {
  const episode = await ctx.tx.db
    .selectFrom('episodes')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!episode) return fail('not_found')
  const conversation = await conversationRow(ctx, episode.conversation_id)
  const rows = await ctx.tx.db
    .selectFrom('messages')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('conversation_id', '=', episode.conversation_id)
    .where('seq', '>=', episode.first_seq)
    .where('episode_id', '=', id)
    .orderBy('seq')
    .limit(MOST)
    .execute()
  const keys = await ctx.services.keys.customers(ctx.tx, [conversation.customer_id])
  const key = keys.get(conversation.customer_id)
  return { episode, conversation, messages: rows.map((row) => toMessage(row, key)) }
}

/** Ids of the episodes that were closed last, the newest first. */
export async function lastClosed(tx: Tx, limit: number): Promise<string[]> {
  const rows = await tx.db
    .selectFrom('episodes')
    .select('id')
    .where('tenant_id', '=', tx.tenant)
    .where('closed_at', 'is not', null)
    .orderBy('closed_at', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}

/** How many episodes were closed since then. */
export async function countClosed(tx: Tx, since: Date): Promise<number> {
  const { n } = await tx.db
    .selectFrom('episodes')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('tenant_id', '=', tx.tenant)
    .where('closed_at', '>=', since)
    .executeTakeFirstOrThrow()
  return Number(n)
}
