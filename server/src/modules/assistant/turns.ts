import { type EventPayload, Reasoning } from '@tandem/contract'
import type { Selectable, Updateable } from 'kysely'
import type { InTx } from '../../kernel/context.ts'
import { fail } from '../../kernel/errors.ts'
import type { Database } from '../../kernel/schema.ts'
import { conversationRow } from '../conversations/index.ts'

export const turnPlace = (message: string) => ({ table: 'turns', column: 'reasoning', row: message })

type TurnRow = Selectable<Database['turns']>

/** One answer of the assistant and why it was given. */
export interface KeptTurn {
  message: string
  conversation: string
  episode: string
  customer: string
  at: Date
  handover: string | null
  /** As judged by people: see the table. */
  good: boolean | null
  liked: boolean | null
  corrected: boolean
  correctIntent: string | null
  reasoning: Reasoning
}

/** The reasoning of one AI message, or `not_found`. */
export async function readTurn(ctx: InTx, message: string): Promise<Reasoning> {
  const [turn] = await readTurns(ctx, [message])
  return turn?.reasoning ?? fail('not_found')
}

/** The turns of these messages; those of erased customers are left out. */
export async function readTurns(ctx: InTx, messages: readonly string[]): Promise<KeptTurn[]> {
  if (messages.length === 0) return []
  const rows = await ctx.tx.db
    .selectFrom('turns')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('message_id', 'in', messages)
    .execute()
  return openTurns(ctx, rows)
}

/** The latest turns, the newest first. */
export async function recentTurns(ctx: InTx, limit: number): Promise<KeptTurn[]> {
  const rows = await ctx.tx.db
    .selectFrom('turns')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .orderBy('at', 'desc')
    .limit(limit)
    .execute()
  return openTurns(ctx, rows)
}

async function openTurns(ctx: InTx, rows: readonly TurnRow[]): Promise<KeptTurn[]> {
  const keys = await ctx.services.keys.customers(
    ctx.tx,
    rows.map((row) => row.customer_id),
  )
  return rows.flatMap((row) => {
    const sealed = keys.get(row.customer_id)
    if (!sealed) return []
    const reasoning = Reasoning.parse(JSON.parse(sealed.open(turnPlace(row.message_id), row.reasoning)))
    return [
      {
        message: row.message_id,
        conversation: row.conversation_id,
        episode: row.episode_id,
        customer: row.customer_id,
        at: row.at,
        handover: row.handover,
        good: row.good,
        liked: row.liked,
        corrected: row.corrected,
        correctIntent: row.correct_intent,
        reasoning,
      },
    ]
  })
}

/** Keeps what somebody thought of an answer and announces it. @throws not_found the message is no answer of the AI */
export async function judgeTurn(
  ctx: InTx,
  about: { message: string; conversation?: string },
  change: Updateable<Database['turns']>,
  judged: Pick<EventPayload<'answer.judged'>, 'by' | 'verdict'>,
): Promise<{ intent: string | null }> {
  let turns = ctx.tx.db
    .updateTable('turns')
    .set(change)
    .where('tenant_id', '=', ctx.tenant)
    .where('message_id', '=', about.message)
  if (about.conversation !== undefined) turns = turns.where('conversation_id', '=', about.conversation)
  const turn = await turns.returning(['conversation_id', 'episode_id', 'intent']).executeTakeFirst()
  if (!turn) return fail('not_found')
  const { channel_id: channel } = await conversationRow(ctx, turn.conversation_id)
  ctx.tx.emit('answer.judged', turn.conversation_id, {
    conversation: turn.conversation_id,
    episode: turn.episode_id,
    channel,
    message: about.message,
    ...judged,
    at: new Date(ctx.services.clock.now()).toISOString(),
  })
  return { intent: turn.intent }
}
