import { type Body, type HandoverReason, type Reasoning, Triage } from '@tandem/contract'
import type { InTx } from '../../kernel/context.ts'
import { append, type ConversationRow } from '../conversations/index.ts'
import { enqueue } from '../routing/index.ts'
import { type Decision, reasoningOf } from './decide/decide.ts'
import type { Topic } from './decide/topic.ts'
import type { Move } from './decide/turn.ts'
import type { Posted } from './internal.ts'
import { propose } from './proposals/propose.ts'
import { remember } from './remember.ts'
import type { Asked } from './situation.ts'
import { summarise } from './summary/summarise.ts'
import { texts } from './texts.ts'
import { waitForReply } from './wait.ts'

/**
 * Everything that one answer changes, together: message, topic, reasoning, dialogue, and the queue for a handover.
 * @throws stale when the conversation moved on while the answer was made
 */
export async function commit(
  ctx: InTx,
  asked: Asked,
  posted: Posted,
  decision: Decision,
  micros: number,
): Promise<void> {
  const { move, topic } = decision
  const { row, keys } = asked
  const reasoning = reasoningOf(decision, micros)
  const { message, fresh } = await append(ctx, {
    conversation: row.id,
    author: { kind: 'bot' },
    body: bodyOf(move, topic),
    // One answer a question, also when the event comes again.
    clientId: `answer-${posted.message}`,
    expect: { epoch: posted.epoch, assignee: row.assignee_kind === 'queue' ? 'queue' : 'bot' },
    meta: metaOf(move, topic),
    topic: knownTopic(topic, row),
  })
  if (!fresh) return
  ctx.tx.emit('assistant.decided', row.id, decided(ctx, posted, reasoning, message.id))
  await remember(ctx, keys, {
    message: message.id,
    conversation: row.id,
    episode: posted.episode,
    customer: row.customer_id,
    handover: move.handover ?? null,
    reasoning,
    dialogue: move.dialogue,
  })
  if (move.waitMinutes) await waitForReply(ctx, posted, move.waitMinutes)
  if (move.handover) await handOver(ctx, asked, decision, move.handover)
  if (move.proposal) await propose(ctx, keys, posted, row.customer_id, move.proposal)
}

function decided(ctx: InTx, posted: Posted, { action, intent, triage }: Reasoning, message: string) {
  const { conversation, episode, channel } = posted
  const now = ctx.services.clock.now()
  const at = new Date(now).toISOString()
  return { conversation, episode, channel, message, action, intent, triage, millis: now - Date.parse(posted.at), at }
}

async function handOver(ctx: InTx, asked: Asked, { move }: Decision, reason: HandoverReason): Promise<void> {
  const summary = summarise({ messages: asked.messages, language: asked.desk, told: move.collected })
  await enqueue(ctx, { conversation: asked.row.id, reason, summary })
}

/** What is known already is not forgotten because one message did not show it. */
function knownTopic(topic: Topic, row: ConversationRow) {
  const { emotion, language, isClear } = topic
  const priority = isClear ? topic.priority : Math.min(topic.priority, row.priority)
  return { triage: knownTriage(topic, row), priority, emotion, language }
}

const knownTriage = ({ triage, isClear }: Topic, row: ConversationRow): Triage | null =>
  isClear && triage ? triage : (Triage.nullable().parse(row.triage) ?? triage)

const metaOf = ({ sources, followUps, card }: Move, { language }: Topic) => ({
  ai: true,
  language,
  ...(sources?.length && { sources }),
  ...(followUps?.length && { followUps }),
  ...(card && { card }),
})

const MAX_TEXT = 10_000
const MAX_CHOICES = 10
const MAX_CHOICE = 100

/** A text, with buttons where there is something to choose, within what a message may hold. */
function bodyOf({ text, choices = [], order }: Move, { language }: Topic): Body {
  const said = text.slice(0, MAX_TEXT) || texts.done[language]
  const drawn = order && { order }
  if (choices.length === 0) return { kind: 'text', text: said, ...drawn }
  const labels = choices.slice(0, MAX_CHOICES).map((choice) => choice.slice(0, MAX_CHOICE))
  return { kind: 'choices', text: said, choices: labels, ...drawn }
}
