import { z } from 'zod'
import { Id, Instant, Language, personal, writtenBy } from './base.ts'
import { OrderCard } from './order-card.ts'

/**
 * The order that a text of the AI speaks of, drawn beneath it where a channel draws cards. The text says it as well, for
 * everywhere else. Sealed with the message, since what somebody bought is theirs.
 */
const drawn = { order: OrderCard.optional() }

/** What one message says. A new kind must be answered for by every channel's encoder. */
export const Body = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), text: personal('text', z.string().min(1).max(10_000)), ...drawn }),
  z.strictObject({
    kind: z.literal('image'),
    file: Id,
    name: personal('text', z.string().max(200)),
    type: z.string().max(100),
    bytes: z.int().nonnegative(),
  }),
  z.strictObject({
    kind: z.literal('file'),
    file: Id,
    name: personal('text', z.string().max(200)),
    type: z.string().max(100),
    bytes: z.int().nonnegative(),
  }),
  /** A text with buttons; pressing one sends its label as the customer's text. */
  z.strictObject({
    kind: z.literal('choices'),
    text: personal('text', z.string().min(1).max(10_000)),
    choices: z.array(z.string().min(1).max(100)).min(1).max(10),
    ...drawn,
  }),
  /** Something that happened, drawn by the client in its own words. */
  z.strictObject({
    kind: z.literal('notice'),
    notice: z.enum([
      'opened',
      'queued',
      'assigned',
      'transferred',
      'returned_to_queue',
      'closed',
      'reopened',
      'rated',
      'left',
      'no_agent_online',
      'erased',
    ]),
    name: z.string().max(100).optional(),
  }),
])
export type Body = z.infer<typeof Body>

export const AuthorKind = z.enum(['customer', 'bot', 'agent', 'system'])
export type AuthorKind = z.infer<typeof AuthorKind>

/** Where a bot answer comes from: shown to customer and agent beside it. */
export const Source = z.object({
  article: z.string(),
  title: z.string(),
  version: z.int(),
  /** Until when it is an answer; absent without an end. */
  validUntil: Instant.optional(),
})
export type Source = z.infer<typeof Source>

/** In which forms an answer can be told: each channel names those that it can show. */
export const AnswerForm = z.enum(['text', 'card', 'voice'])
export type AnswerForm = z.infer<typeof AnswerForm>

/** What stands around the text of an answer where it is drawn as a card. */
export const Card = z.object({
  title: z.string().max(200),
  /** Above the title, in the shape of a screen (16:9). */
  picture: z.object({ file: Id, alt: z.string().min(1).max(200) }).optional(),
  links: z.array(z.object({ label: z.string().max(60), url: z.string().max(1000) })).max(4),
})
export type Card = z.infer<typeof Card>

/** One entry of a conversation. `seq` counts from 1 without gaps inside a conversation. */
export const Message = writtenBy(
  'author.kind',
  z.object({
    id: Id,
    conversation: Id,
    seq: z.int().positive(),
    at: Instant,
    author: z.object({ kind: AuthorKind, id: Id.optional(), name: z.string().optional() }),
    /** `internal` notes are never shown to the customer. */
    visibility: z.enum(['public', 'internal']),
    body: Body,
    /** The id that the sender chose; sending the same one again gives the same message. */
    clientId: z.string().optional(),
    /** True on every message written by the AI (labelling rule for generated content). */
    ai: z.boolean(),
    sources: z.array(Source).optional(),
    followUps: z.array(z.string()).optional(),
    card: Card.optional(),
    language: Language.optional(),
    /** Colleagues whom an internal note names. */
    mentions: z.array(Id).optional(),
  }),
)
export type Message = z.infer<typeof Message>
