import { z } from 'zod'
import { Id, Instant, Language, personal } from './base.ts'
import { Assignee } from './conversations.ts'
import { DeskNotice } from './desk.ts'
import { ErrorBody } from './errors.ts'
import { Body, Message } from './message.ts'
import { Offer, QueuePlace } from './routing.ts'
import { Broadcast, Presence, PresenceReason } from './workforce.ts'

/**
 * The socket protocol: JSON text frames on `/socket`. The client says `hello` first. Every message has a `seq`;
 * `sub` names the last one the client has and the server replays what came after it, then sends live ones.
 * `send` is idempotent by `id`. The server pings; a client that reads too slowly is closed with 1013 and resumes.
 */
export const ClientFrame = z.discriminatedUnion('op', [
  /** `ticket` of a signed-in agent (security.ticket), or `token` of a chat session (POST /chat/v1/session). */
  z.strictObject({
    op: z.literal('hello'),
    ticket: z.string().max(200).optional(),
    token: z.string().max(200).optional(),
    language: Language.optional(),
  }),
  z.strictObject({ op: z.literal('sub'), conversation: Id, after: z.int().nonnegative() }),
  z.strictObject({ op: z.literal('unsub'), conversation: Id }),
  z.strictObject({ op: z.literal('send'), id: z.string().min(1).max(64), conversation: Id, body: Body }),
  z.strictObject({ op: z.literal('typing'), conversation: Id, text: z.string().max(500).optional() }),
  /** A customer's page shows everything up to `seq`. */
  z.strictObject({ op: z.literal('seen'), conversation: Id, seq: z.int().nonnegative() }),
  z.strictObject({ op: z.literal('ping') }),
])
export type ClientFrame = z.infer<typeof ClientFrame>

export const ServerFrame = z.discriminatedUnion('op', [
  z.object({ op: z.literal('welcome'), heartbeatSeconds: z.int(), at: Instant }),
  /** Everything up to `lastSeq` has been replayed; live from here. */
  z.object({ op: z.literal('subscribed'), conversation: Id, lastSeq: z.int() }),
  z.object({ op: z.literal('ack'), id: z.string(), conversation: Id, seq: z.int(), message: Id, at: Instant }),
  z.object({ op: z.literal('message'), message: Message }),
  /** Assignee or status changed (no text). */
  z.object({
    op: z.literal('conversation'),
    conversation: Id,
    status: z.enum(['open', 'closed']),
    assignee: Assignee,
    epoch: z.int(),
  }),
  z.object({
    op: z.literal('typing'),
    conversation: Id,
    by: z.enum(['customer', 'bot', 'agent']),
    text: personal('text', z.string()).optional(),
  }),
  /** How far people's answers have come: to the customer's page, and into sight there. */
  z.object({ op: z.literal('receipt'), conversation: Id, delivered: z.int(), seen: z.int() }),
  z.object({ op: z.literal('queue'), conversation: Id, place: QueuePlace.nullable() }),
  /** To one agent. */
  z.object({ op: z.literal('offer'), offer: Offer }),
  z.object({
    op: z.literal('offer.gone'),
    offer: Id,
    why: z.enum(['accepted', 'declined', 'expired', 'withdrawn', 'taken']),
  }),
  z.object({ op: z.literal('presence'), agent: Id, presence: Presence, reason: PresenceReason.nullable() }),
  /** A supervisor says something to every agent. */
  z.object({ op: z.literal('broadcast'), broadcast: Broadcast }),
  /** Something that one agent should know of. */
  z.object({ op: z.literal('notice'), notice: DeskNotice }),
  /** Lists that an agent may have open are out of date: fetch again. */
  z.object({
    op: z.literal('changed'),
    what: z.enum([
      'inbox',
      'queue',
      'knowledge',
      'model',
      'channels',
      'agents',
      'customer',
      'tickets',
      'consults',
      'notices',
      'alarms',
      'staffing',
      'learning',
      'training',
      'quality',
    ]),
    id: Id.optional(),
  }),
  z.object({ op: z.literal('error'), id: z.string().optional(), error: ErrorBody }),
  z.object({ op: z.literal('pong') }),
])
export type ServerFrame = z.infer<typeof ServerFrame>

/** Close codes beyond RFC 6455: 4401 unauthenticated or session over, 4400 malformed frame, 1013 too slow: resume. */
export const CloseCode = { unauthenticated: 4401, malformed: 4400, tooSlow: 1013, goingAway: 1001 } as const
