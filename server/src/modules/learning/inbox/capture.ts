import { detectLanguage } from '@tandem/nlu'
import { mask } from '@tandem/pii'
import type { InTx } from '../../../kernel/context.ts'
import { type KeptTurn, readTurns } from '../../assistant/index.ts'
import { questionFingerprint } from '../../knowledge/index.ts'
import { tellConsoles } from '../internal.ts'
import { groupSoon } from './group.ts'
import { planNight } from './night.ts'
import { questionPlace } from './places.ts'
import { candidatesOf, reasonOf } from './rules.ts'

const MAX_TEXT = 500

/** Takes the question of an AI message into the inbox, or out of it, as it is judged now. May come again. */
export async function capture(ctx: InTx, message: string): Promise<void> {
  const [turn] = await readTurns(ctx, [message])
  if (!turn) return
  const reason = reasonOf(turn)
  if (reason) await keep(ctx, turn, reason)
  else {
    await ctx.tx.db
      .deleteFrom('learning_questions')
      .where('tenant_id', '=', ctx.tenant)
      .where('id', '=', message)
      .execute()
  }
  tellConsoles(ctx)
}

async function keep(ctx: InTx, turn: KeptTurn, reason: NonNullable<ReturnType<typeof reasonOf>>): Promise<void> {
  const { message, reasoning } = turn
  const text = mask((reasoning.asked ?? '').slice(0, MAX_TEXT))
  const keys = await ctx.services.keys.customer(ctx.tx, turn.customer)
  const { blind } = await ctx.services.keys.tenant(ctx.tx)
  const judged = { reason, corrected: turn.corrected, correct_intent: turn.correctIntent }
  await ctx.tx.db
    .insertInto('learning_questions')
    .values({
      tenant_id: ctx.tenant,
      id: message,
      conversation_id: turn.conversation,
      episode_id: turn.episode,
      customer_id: turn.customer,
      cluster_id: null,
      at: turn.at,
      resolved: false,
      ...judged,
      text: keys.seal(questionPlace(message), text),
      fingerprint: questionFingerprint(blind, text),
      language: detectLanguage(text),
      intent: reasoning.intent,
      candidates: JSON.stringify(candidatesOf(reasoning)),
    })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'id']).doUpdateSet(judged))
    .execute()
  await groupSoon(ctx)
  await planNight(ctx)
}

/** The customer confirmed that the episode solved the matter, whoever solved it. */
export async function confirmSolved(ctx: InTx, episode: string): Promise<void> {
  await ctx.tx.db
    .updateTable('learning_questions')
    .set({ resolved: true })
    .where('tenant_id', '=', ctx.tenant)
    .where('episode_id', '=', episode)
    .execute()
}
