import { z } from 'zod'
import { Id, Instant, Triage } from './base.ts'
import { CloseReason } from './conversations.ts'
import { AuthorKind } from './message.ts'
import { HandoverReason } from './routing.ts'
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
  'agent.presence': z.object({ agent: Id, presence: Presence }),
  'agent.changed': z.object({ agent: Id }),
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
  'episode.rated': z.object({ ...conversation, stars: z.int(), at: Instant }),
  'assistant.decided': z.object({
    ...conversation,
    action: z.enum(['answer', 'ask', 'act', 'handover', 'refuse']),
    intent: z.string().nullable(),
    triage: Triage.nullable(),
    millis: z.number(),
    at: Instant,
  }),
  /** The customer did not answer a flow's question in the time that it waits. */
  'flow.unanswered': z.object({ conversation: Id, epoch: z.int() }),
  'handover.requested': z.object({ ...conversation, reason: HandoverReason, at: Instant }),
  'handover.offered': z.object({ ...conversation, agent: Id, at: Instant }),
  'handover.accepted': z.object({ ...conversation, agent: Id, waitedSeconds: z.number(), at: Instant }),
  'knowledge.published': z.object({ revision: z.int() }),
  'model.ready': z.object({ version: z.string(), revision: z.int() }),
} as const

export type EventName = keyof typeof events
export type EventPayload<N extends EventName> = z.infer<(typeof events)[N]>
