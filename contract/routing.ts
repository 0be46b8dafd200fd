import { z } from 'zod'
import { Id, Instant, Priority, personal, Triage } from './base.ts'
import { Conversation } from './conversations.ts'
import { shape } from './shape.ts'

export const HandoverReason = z.enum([
  'asked_for_human',
  'unknown_question',
  'repeated_question',
  'flow_handover',
  'complaint',
  'emotion',
  'safety',
  'assistant_failed',
  'agent_request',
  'transfer',
])
export type HandoverReason = z.infer<typeof HandoverReason>

/** One conversation shown to one agent; it runs out at `expiresAt`. */
export const Offer = z.object({
  id: Id,
  conversation: Conversation,
  summary: personal('text', z.string()),
  reason: HandoverReason,
  /** Why this agent, in the codes of `routing/rules.ts`. */
  because: z.string(),
  expiresAt: Instant,
})
export type Offer = z.infer<typeof Offer>

export const QueueEntry = z.object({
  conversation: Conversation,
  reason: HandoverReason,
  summary: personal('text', z.string()),
  skills: z.array(z.string()),
  triage: Triage.nullable(),
  priority: Priority,
  enqueuedAt: Instant,
  state: z.enum(['waiting', 'offered']),
  position: z.int().positive(),
})
export type QueueEntry = z.infer<typeof QueueEntry>

/** What a waiting customer is told. `minutes` is p80, rounded up; null when nobody can come now. */
export const QueuePlace = z.object({
  position: z.int().positive(),
  minutes: z.int().positive().nullable(),
  open: z.boolean(),
})
export type QueuePlace = z.infer<typeof QueuePlace>

const ref = z.strictObject({ conversation: Id })

export const routing = {
  'routing.handover': shape(ref.extend({ note: z.string().max(500).optional() }), z.object({ place: QueuePlace })),
  'routing.queue': shape(z.strictObject({}), z.object({ rows: z.array(QueueEntry) })),
  'routing.offers': shape(z.strictObject({}), z.object({ rows: z.array(Offer) })),
  'routing.accept': shape(z.strictObject({ offer: Id }), Conversation),
  'routing.decline': shape(z.strictObject({ offer: Id }), z.object({ ok: z.literal(true) })),
  /** Take a waiting conversation without waiting for an offer, or one from the bot. */
  'routing.take': shape(ref, Conversation),
  'routing.transfer': shape(
    z.strictObject({
      conversation: Id,
      to: z.union([z.strictObject({ agent: Id }), z.strictObject({ skill: z.string() })]),
      note: z.string().max(500),
    }),
    z.object({ ok: z.literal(true) }),
  ),
  /** Give the conversation back to the assistant. */
  'routing.release': shape(ref, Conversation),
  'routing.place': shape(ref, QueuePlace.nullable()),
}
