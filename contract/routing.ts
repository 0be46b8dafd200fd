import { z } from 'zod'
import { Id, Instant, Priority, personal, Triage } from './base.ts'
import { Conversation } from './conversations.ts'
import { Message } from './message.ts'
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

export const Lane = z.enum(['normal', 'vip', 'complaint'])
export type Lane = z.infer<typeof Lane>

/** What an agent is to do: talk, answer a message that was left, or call back. */
export const EntryKind = z.enum(['chat', 'message', 'callback'])
export type EntryKind = z.infer<typeof EntryKind>

/** Why a conversation was given to this agent, in figures: kept with the offer and the assignment. */
export const Why = z.object({
  /** How it came to the agent: matched (and by which rule), fetched, taken, or given by a person. */
  because: z.enum(['requested', 'returning', 'least_busy', 'fetched', 'taken', 'consulted', 'given', 'took_over']),
  /** How many agents were there with the skills and with room. */
  candidates: z.int(),
  /** The skills as they were asked for at that moment, and the agent's level in each. */
  skills: z.array(z.object({ key: z.string(), asked: z.int(), has: z.int() })),
  /** How often the asked levels had been lowered while the customer waited. */
  relaxed: z.int(),
  /** Share of the agent's places that was taken before, 0 to 1 and beyond. */
  occupancy: z.number(),
  /** Whether the agent had served this customer before or was asked for by name. */
  sticky: z.boolean(),
  lane: Lane,
  priority: Priority,
  waitedSeconds: z.number(),
})
export type Why = z.infer<typeof Why>

/** What became of an offer; `assigned` is the assignment itself. */
export const OfferOutcome = z.enum(['live', 'accepted', 'declined', 'expired', 'withdrawn', 'taken', 'assigned'])

/** One conversation shown to one agent; it runs out at `expiresAt`. */
export const Offer = z.object({
  id: Id,
  /** The agent may serve several tenants: the offer is accepted in this one. */
  tenant: Id,
  conversation: Conversation,
  summary: personal('text', z.string()),
  reason: HandoverReason,
  kind: EntryKind,
  lane: Lane,
  /** Why this agent, in the codes of {@link Why}. */
  because: z.string(),
  expiresAt: Instant,
})
export type Offer = z.infer<typeof Offer>

export const QueueEntry = z.object({
  conversation: Conversation,
  reason: HandoverReason,
  summary: personal('text', z.string()),
  kind: EntryKind,
  lane: Lane,
  /** Whether the customer is there, went and kept the place, or is being called since it is their turn. */
  customer: z.enum(['here', 'later', 'called']),
  skills: z.array(z.string()),
  triage: Triage.nullable(),
  priority: Priority,
  escalated: z.boolean(),
  enqueuedAt: Instant,
  state: z.enum(['waiting', 'offered']),
  position: z.int().positive(),
})
export type QueueEntry = z.infer<typeof QueueEntry>

export const WaitOption = z.enum(['leave_message', 'call_back', 'keep_place'])
export type WaitOption = z.infer<typeof WaitOption>

/** What a waiting customer is told. Minutes are rounded up; null when nobody can come now. */
export const QueuePlace = z.object({
  position: z.int().positive(),
  /** Eight of ten wait no longer than this. */
  minutes: z.int().positive().nullable(),
  /** Half of them wait at least this long: `atLeast` to `minutes` is the range to show. */
  atLeast: z.int().positive().nullable(),
  /** False when nobody is there and the house is closed: then `opensAt` says when people come again. */
  open: z.boolean(),
  opensAt: Instant.nullable(),
  kind: EntryKind,
  customer: z.enum(['here', 'later', 'called']),
  /** What the customer may do instead of waiting here. */
  options: z.array(WaitOption),
})
export type QueuePlace = z.infer<typeof QueuePlace>

export const Consult = z.object({
  id: Id,
  conversation: Conversation,
  from: Id,
  to: Id,
  at: Instant,
})
export type Consult = z.infer<typeof Consult>

const ref = z.strictObject({ conversation: Id })
const done = z.object({ ok: z.literal(true) })
const note = z.string().max(500)
export const Phone = z
  .string()
  .trim()
  .regex(/^\+?[0-9][0-9 -]{5,19}$/)

export const routing = {
  'routing.handover': shape(ref.extend({ note: note.optional() }), z.object({ place: QueuePlace })),
  'routing.queue': shape(z.strictObject({}), z.object({ rows: z.array(QueueEntry) })),
  'routing.offers': shape(z.strictObject({}), z.object({ rows: z.array(Offer) })),
  'routing.accept': shape(z.strictObject({ offer: Id }), Conversation),
  'routing.decline': shape(z.strictObject({ offer: Id }), done),
  /** Take a waiting conversation without waiting for an offer, or one from the bot. */
  'routing.take': shape(ref, Conversation),
  /** The first conversation of the queue that the agent may take, if there is room; null when there is none. */
  'routing.next': shape(z.strictObject({}), Conversation.nullable()),
  'routing.transfer': shape(
    z.strictObject({
      conversation: Id,
      to: z.union([z.strictObject({ agent: Id }), z.strictObject({ skill: z.string() })]),
      note,
    }),
    done,
  ),
  /** Give the conversation back to the assistant. */
  'routing.release': shape(ref, Conversation),
  'routing.place': shape(ref, QueuePlace.nullable()),
  /** Every time that a person got this conversation or was offered it, the newest first. */
  'routing.why': shape(
    ref,
    z.object({
      rows: z.array(
        z.object({
          at: Instant,
          agent: z.object({ id: Id, name: z.string() }),
          outcome: OfferOutcome,
          why: Why,
        }),
      ),
    }),
  ),
  /** Conversations that are over but still take the agent's place, for notes. */
  'routing.wrapUps': shape(
    z.strictObject({}),
    z.object({ rows: z.array(z.object({ conversation: Conversation, until: Instant })) }),
  ),
  'routing.finishWrapUp': shape(ref, done),
  /** Ask a colleague before handing over: the colleague reads along, writes notes, then takes it or declines. */
  'routing.consult': shape(z.strictObject({ conversation: Id, agent: Id, note }), Consult),
  /** Consults that I asked for or am asked in. */
  'routing.consults': shape(z.strictObject({}), z.object({ rows: z.array(Consult) })),
  'routing.answerConsult': shape(z.strictObject({ consult: Id, answer: z.enum(['take', 'decline']) }), done),
  'routing.endConsult': shape(z.strictObject({ consult: Id }), done),
  'routing.takeOver': shape(z.strictObject({ conversation: Id, note: note.optional() }), Conversation),
  'routing.reassign': shape(z.strictObject({ conversation: Id, agent: Id, note: note.optional() }), Conversation),
  /** Words for the agent only. */
  'routing.whisper': shape(z.strictObject({ conversation: Id, text: z.string().min(1).max(2000) }), Message),
  /** The supervisor writes to the customer as a third party; the agent keeps the conversation. */
  'routing.bargeIn': shape(z.strictObject({ conversation: Id, text: z.string().min(1).max(10_000) }), Message),
  /** What a waiting customer may do instead of waiting here. Each keeps the place in the queue. */
  'routing.leaveMessage': shape(z.strictObject({ conversation: Id, text: z.string().min(1).max(5000) }), QueuePlace),
  'routing.callBack': shape(z.strictObject({ conversation: Id, phone: Phone }), QueuePlace),
  'routing.keepPlace': shape(ref, QueuePlace),
  /** What is to be done in a conversation that somebody waits in or has; null where it was not handed over. */
  'routing.task': shape(ref, z.object({ kind: EntryKind }).nullable()),
  /** The number that the customer of a call-back gave, for the agent who has it. */
  'routing.callBackPhone': shape(ref, z.object({ phone: z.string() })),
}
