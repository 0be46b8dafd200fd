import { HandoverReason, Reasoning } from '@tandem/contract'
import type { CustomerKeys } from '../../kernel/crypto/keyring.ts'
import { fail } from '../../kernel/errors.ts'
import type { InTx } from './internal.ts'

const place = (message: string) => ({ table: 'turns', column: 'reasoning', row: message })

export interface NewTurn {
  message: string
  conversation: string
  episode: string
  customer: string
  handover: HandoverReason | null
  reasoning: Reasoning
}

/** Keeps why a message was said; what it holds of the customer's words is sealed with their key. */
export async function keepTurn(ctx: InTx, keys: CustomerKeys, turn: NewTurn): Promise<void> {
  const { action, intent, model } = turn.reasoning
  await ctx.tx.db
    .insertInto('turns')
    .values({
      tenant_id: ctx.tenant,
      message_id: turn.message,
      conversation_id: turn.conversation,
      episode_id: turn.episode,
      customer_id: turn.customer,
      at: new Date(ctx.services.clock.now()),
      action,
      handover: turn.handover,
      intent,
      model,
      reasoning: keys.seal(place(turn.message), JSON.stringify(turn.reasoning)),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** The reasoning of one AI message, or `not_found`. */
export async function readTurn(ctx: InTx, message: string): Promise<Reasoning> {
  const row = await ctx.tx.db
    .selectFrom('turns')
    .select(['reasoning', 'customer_id'])
    .where('tenant_id', '=', ctx.tenant)
    .where('message_id', '=', message)
    .executeTakeFirst()
  if (!row) return fail('not_found')
  const keys = await ctx.services.keys.customer(ctx.tx, row.customer_id)
  return Reasoning.parse(JSON.parse(keys.open(place(message), row.reasoning)))
}

/** Why the assistant last gave the conversation to people; null when it never did. */
export async function lastHandover(ctx: InTx, conversation: string): Promise<HandoverReason | null> {
  const row = await ctx.tx.db
    .selectFrom('turns')
    .select('handover')
    .where('tenant_id', '=', ctx.tenant)
    .where('conversation_id', '=', conversation)
    .where('handover', 'is not', null)
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return HandoverReason.nullable().parse(row?.handover ?? null)
}
