import { z } from 'zod'
import { Id, Instant, Triage } from './base.ts'
import { CloseReason } from './conversations.ts'
import { AuthorKind } from './message.ts'
import { HandoverReason } from './routing.ts'
import { TrainingNoticeKind } from './training.ts'
import { Presence } from './workforce.ts'

/**
 * What modules announce upward through the outbox. Ids and figures only, never a text or a name: an event outlives
 * the erasure of a customer.
 */
const conversation = { conversation: Id, episode: Id, channel: Id }

export const events = {
  'tenant.created': z.object({ pack: z.string().nullable(), administrator: Id }),
  /** A user serves the tenant: new, let in again, or with other roles. */
  'user.created': z.object({ user: Id }),
  /** A user is shut out of the tenant or no longer its member. */
  'user.disabled': z.object({ user: Id }),
  'customer.merged': z.object({ into: Id, from: Id }),
  /** `capacity`: how many conversations the agent takes at once from now on. */
  'agent.presence': z.object({ agent: Id, presence: Presence, capacity: z.int().optional() }),
  'agent.capacity': z.object({ agent: Id, capacity: z.int() }),
  'agent.changed': z.object({ agent: Id }),
  /** Whom a tenant's conversations may go to is decided otherwise now: policy, or the best level of a skill. */
  'service.changed': z.object({}),
  'episode.opened': z.object({ ...conversation, number: z.int(), at: Instant }),
  'message.posted': z.object({
    ...conversation,
    message: Id,
    seq: z.int(),
    author: AuthorKind,
    public: z.boolean(),
    epoch: z.int(),
    assignee: z.enum(['bot', 'queue', 'agent']),
    /** Whether the channel has to be told (the web channel is told by the socket). */
    at: Instant,
  }),
  'episode.assigned': z.object({
    ...conversation,
    to: z.enum(['bot', 'queue', 'agent']),
    agent: Id.nullable(),
    from: z.enum(['bot', 'queue', 'agent']),
    at: Instant,
  }),
  'episode.closed': z.object({
    ...conversation,
    reason: CloseReason,
    handled: z.enum(['bot', 'agent', 'none']),
    at: Instant,
  }),
  /** An agent put a conversation aside, or it came back by itself. */
  'conversation.snoozed': z.object({ conversation: Id, agent: Id }),
  'conversation.woken': z.object({ conversation: Id, agent: Id, why: z.enum(['due', 'agent']) }),
  'episode.rated': z.object({ ...conversation, stars: z.int(), at: Instant }),
  'assistant.decided': z.object({
    ...conversation,
    action: z.enum(['answer', 'ask', 'act', 'handover', 'refuse']),
    /** The AI's message. */
    message: Id,
    intent: z.string().nullable(),
    triage: Triage.nullable(),
    millis: z.number(),
    at: Instant,
  }),
  /** A customer or an agent said how good an answer was, or an agent what would have been right. */
  'answer.judged': z.object({
    ...conversation,
    message: Id,
    by: z.enum(['customer', 'agent']),
    verdict: z.enum(['good', 'bad', 'corrected']),
    at: Instant,
  }),
  /** A customer who went is to get a text message. `seq`: up to which message they will know then. */
  'reach.due': z.object({ conversation: Id, why: z.enum(['kept', 'turn', 'answer']), seq: z.int() }),
  /** The customer did not answer a flow's question in the time that it waits. */
  'flow.unanswered': z.object({ conversation: Id, epoch: z.int() }),
  'handover.requested': z.object({
    ...conversation,
    reason: HandoverReason,
    /** The skills that the customer's matter asks for. */
    skills: z.array(z.string()).optional(),
    at: Instant,
  }),
  /** Whoever asked for a person was told that the house is closed. */
  'handover.closed': z.object({ ...conversation, at: Instant }),
  /** The customer no longer waits in the chat: a message was left, a call asked for, the place kept for later. */
  'handover.deferred': z.object({ ...conversation, to: z.enum(['message', 'callback', 'place']), at: Instant }),
  'handover.offered': z.object({ ...conversation, agent: Id, at: Instant }),
  'handover.accepted': z.object({
    ...conversation,
    agent: Id,
    waitedSeconds: z.number(),
    /** Hundredths of a place that the conversation takes of the agent. */
    held: z.int().optional(),
    at: Instant,
  }),
  /** An agent passed the conversation on to a colleague or a skill. */
  'handover.transferred': z.object({ ...conversation, from: Id, at: Instant }),
  /** The notes after the close are done. */
  'wrapup.ended': z.object({ ...conversation, agent: Id, at: Instant }),
  /** A conversation waits (again), or may go to more people than before. */
  'handover.waiting': z.object({ conversation: Id, entry: Id }),
  /** It waited too long and is most urgent now. */
  'handover.escalated': z.object({ ...conversation, waitedSeconds: z.number(), at: Instant }),
  'consult.asked': z.object({ ...conversation, consult: Id, from: Id, to: Id, at: Instant }),
  'consult.ended': z.object({
    ...conversation,
    consult: Id,
    outcome: z.enum(['taken', 'declined', 'ended']),
    at: Instant,
  }),
  /** A supervisor reached into a conversation that somebody else has. */
  'supervision.acted': z.object({
    ...conversation,
    act: z.enum(['take_over', 'reassign', 'whisper', 'barge_in']),
    by: Id,
    agent: Id.nullable(),
    at: Instant,
  }),
  'staffing.planRequested': z.object({ week: z.string() }),
  /** Somebody is called in and has to be told. */
  'staffing.called': z.object({ call: Id }),
  /** There is something about a course for an agent to know. */
  'training.noticed': z.object({ agent: Id, course: Id, kind: TrainingNoticeKind }),
  /** An episode has a score, or another one than before: by rules, by an inspector, or after an appeal. */
  'quality.scored': z.object({
    ...conversation,
    agent: Id.nullable(),
    score: z.number(),
    fatal: z.boolean(),
    by: z.enum(['rules', 'inspector', 'appeal']),
    at: Instant,
  }),
  /** A file or a site waits to be read. */
  'knowledge.importRequested': z.object({ import: Id }),
  'knowledge.intentImportRequested': z.object({ import: Id }),
  /** A published article will soon no longer be an answer, or has just stopped being one: editors have to look. */
  'knowledge.expiring': z.object({ article: Id, stage: z.enum(['soon', 'expired']), validUntil: Instant }),
  'knowledge.published': z.object({ revision: z.int() }),
  /** A tenant got a later version of its pack: the keys of intents and skills that it did not have. */
  'knowledge.packUpdated': z.object({ pack: z.string(), intents: z.array(z.string()), skills: z.array(z.string()) }),
  /** A model was trained beside the one that serves: it serves once it has been compared and published. */
  'model.trained': z.object({ version: z.string(), revision: z.int() }),
  'model.ready': z.object({ version: z.string(), revision: z.int() }),
} as const

export type EventName = keyof typeof events
export type EventPayload<N extends EventName> = z.infer<(typeof events)[N]>
