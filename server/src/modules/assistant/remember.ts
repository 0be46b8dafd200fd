import type { HandoverReason, Reasoning } from '@tandem/contract'
import type { InTx } from '../../kernel/context.ts'
import type { CustomerKeys } from '../../kernel/crypto/keyring.ts'
import type { Dialogue } from './dialogue.ts'
import { dialoguePlace } from './dialogue-store.ts'
import { turnPlace } from './turns.ts'

/** What is kept of one answer: why it was given, and where the dialogue stands after it. */
export interface Remembered {
  message: string
  conversation: string
  episode: string
  customer: string
  handover: HandoverReason | null
  reasoning: Reasoning
  dialogue: Dialogue
}

const KEEP = `with turn as (
  insert into turns (tenant_id, message_id, conversation_id, episode_id, customer_id, at, action, handover, intent,
    model, reasoning)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
  on conflict do nothing
)
insert into dialogues (tenant_id, conversation_id, state, updated_at) values ($1, $3, $12, $6)
on conflict (tenant_id, conversation_id) do update set state = excluded.state, updated_at = excluded.updated_at`

/** Keeps it in one statement; what it holds of the customer's words is sealed with their key. */
export async function remember(ctx: InTx, keys: CustomerKeys, of: Remembered): Promise<void> {
  const { action, intent, model } = of.reasoning
  await ctx.tx.client.query({
    name: 'assistant_remember',
    text: KEEP,
    values: [
      ctx.tenant,
      of.message,
      of.conversation,
      of.episode,
      of.customer,
      new Date(ctx.services.clock.now()),
      action,
      of.handover,
      intent,
      model,
      keys.seal(turnPlace(of.message), JSON.stringify(of.reasoning)),
      keys.seal(dialoguePlace(of.conversation), JSON.stringify(of.dialogue)),
    ],
  })
}
