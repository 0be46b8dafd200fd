import { z } from 'zod'
import { Id, Instant, Language, Page, Priority, pageOf, personal, Triage, writtenBy } from './base.ts'
import { AuthorKind, Body, Message } from './message.ts'
import { shape } from './shape.ts'

export const Assignee = z.object({
  kind: z.enum(['bot', 'queue', 'agent']),
  id: Id.optional(),
  name: z.string().optional(),
})
export type Assignee = z.infer<typeof Assignee>

export const Emotion = z.enum(['angry', 'upset', 'neutral', 'pleased'])

/** What lists show of the last message, in at most 80 characters; the reader's client names images and files. */
export const Preview = writtenBy(
  'by',
  z.object({
    kind: z.enum(['text', 'image', 'file']),
    by: AuthorKind,
    /** The words, or the file's name. */
    text: personal('text', z.string()),
  }),
)
export type Preview = z.infer<typeof Preview>

export const Conversation = z.object({
  id: Id,
  /** The episode that is open, or the last one; null before the first message. */
  episode: Id.nullable(),
  customer: z.object({ id: Id, name: personal('name', z.string()) }),
  channel: z.object({ id: Id, kind: z.string(), name: z.string() }),
  status: z.enum(['open', 'closed']),
  assignee: Assignee,
  /** Goes up with every change of assignee and every customer message; a late answer carries an old one. */
  epoch: z.int(),
  lastSeq: z.int(),
  /** The last seq that an agent has seen; `lastSeq - readSeq` is what is unread. */
  readSeq: z.int(),
  /** Null while nothing was said. */
  preview: Preview.nullable(),
  triage: Triage.nullable(),
  priority: Priority,
  emotion: Emotion,
  language: Language,
  tags: z.array(z.string()),
  openedAt: Instant,
  updatedAt: Instant,
  rating: z.int().min(1).max(5).nullable(),
  /** Put aside by its agent: until an instant, or (null) until the customer writes, which ends it in any case. */
  snooze: z.object({ until: Instant.nullable() }).nullable(),
  /** Up to where people's answers have reached the customer's page, and been in sight there. */
  deliveredSeq: z.int(),
  seenSeq: z.int(),
})
export type Conversation = z.infer<typeof Conversation>

export const Episode = z.object({
  id: Id,
  conversation: Id,
  number: z.int(),
  openedAt: Instant,
  closedAt: Instant.nullable(),
  closeReason: z.string().nullable(),
  handled: z.enum(['bot', 'agent', 'none']),
  firstSeq: z.int(),
  rating: z.int().nullable(),
})
export type Episode = z.infer<typeof Episode>

export const CloseReason = z.enum(['resolved', 'no_response', 'spam', 'duplicate', 'left', 'other'])
export type CloseReason = z.infer<typeof CloseReason>

const ClientId = z.string().min(1).max(64)
const ref = z.strictObject({ conversation: Id })

export const ReplyInput = z.strictObject({ conversation: Id, body: Body, clientId: ClientId.optional() })

export const conversations = {
  /** A customer's own message (socket or HTTP); opens an episode where none is open. */
  'conversations.send': shape(z.strictObject({ conversation: Id, body: Body, clientId: ClientId }), Message),
  /** The assigned agent answers. */
  'conversations.reply': shape(ReplyInput, Message),
  'conversations.note': shape(
    z.strictObject({
      conversation: Id,
      text: z.string().min(1).max(10_000),
      clientId: ClientId.optional(),
      /** Colleagues who are told of the note. */
      mentions: z.array(Id).max(10).optional(),
    }),
    Message,
  ),
  'conversations.list': shape(
    Page.extend({
      /** `mine` leaves out what is put aside, `snoozed` is that. */
      view: z.enum(['mine', 'snoozed', 'queue', 'bot', 'agent', 'open', 'closed', 'all']).default('mine'),
      customer: Id.optional(),
      tag: z.string().optional(),
    }),
    pageOf(Conversation),
  ),
  'conversations.get': shape(ref, Conversation),
  /** Messages with seq > after, or the last `limit` before `before`; always in seq order. */
  'conversations.messages': shape(
    z.strictObject({
      conversation: Id,
      after: z.int().nonnegative().optional(),
      before: z.int().positive().optional(),
      limit: z.int().min(1).max(200).default(100),
    }),
    z.object({ rows: z.array(Message), lastSeq: z.int() }),
  ),
  'conversations.episodes': shape(z.strictObject({ customer: Id }), z.object({ rows: z.array(Episode) })),
  'conversations.search': shape(
    Page.extend({ query: z.string().min(1).max(200) }),
    pageOf(z.object({ conversation: Id, message: Message })),
  ),
  'conversations.read': shape(
    z.strictObject({ conversation: Id, seq: z.int().nonnegative() }),
    z.object({ readSeq: z.int() }),
  ),
  'conversations.tag': shape(
    z.strictObject({ conversation: Id, tags: z.array(z.string().min(1).max(40)).max(20) }),
    Conversation,
  ),
  'conversations.close': shape(
    z.strictObject({ conversation: Id, reason: CloseReason, note: z.string().max(500).optional() }),
    Conversation,
  ),
  /** Puts a conversation aside; it comes back when the customer writes, at the latest at `until`. */
  'conversations.snooze': shape(z.strictObject({ conversation: Id, until: Instant.nullable() }), Conversation),
  'conversations.wake': shape(ref, Conversation),
  /** 1 to 5 stars for the last episode, once. */
  'conversations.rate': shape(
    z.strictObject({ conversation: Id, stars: z.int().min(1).max(5), comment: z.string().max(1000).optional() }),
    Conversation,
  ),
}
