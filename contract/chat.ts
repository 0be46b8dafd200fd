import { z } from 'zod'
import { Id, Instant, Language, Localized } from './base.ts'
import { Message } from './message.ts'
import { QueuePlace } from './routing.ts'
import { Hours } from './tenants.ts'

/**
 * The website channel's own HTTP surface, for the widget. Every call but `session` carries
 * `Authorization: Bearer <token>`.
 *
 * - `POST /chat/v1/session`   {@link SessionInput} -> {@link Session}: a new visitor, or the one whose token is sent
 * - `GET  /chat/v1/messages?after=N&wait=S`  long poll, up to 25 s -> {@link Poll}
 * - `POST /chat/v1/messages`  {id, body} -> Message          (where sockets are blocked)
 * - `POST /chat/v1/files`     multipart, one file, <= 10 MB  -> {@link Upload}
 * - `GET  /chat/v1/files/:id?token=`                          -> the file, as attachment or image
 * - `GET  /chat/v1/pictures/:id?token=`                       -> a picture of a card
 * - `POST /chat/v1/rate`      {stars, comment?} -> {ok}
 * - `POST /chat/v1/judge`    {message, good} -> {ok}            (one answer of the AI)
 * - `POST /chat/v1/human`     {} -> QueuePlace                (the always visible 转人工)
 * - `POST /chat/v1/wait`      {@link WaitInput} -> QueuePlace     (what to do instead of waiting here)
 * - `POST /chat/v1/reach`     {@link ReachInput} -> ReachWays, or ReachLink for `link`   (carry on elsewhere)
 * - `POST /chat/v1/leave`     {} -> {ok}
 * - `GET  /chat/v1/config/:key` -> {@link WidgetConfig}       (public, cacheable for a minute)
 */
export const SessionInput = z.strictObject({
  /** The channel's public key. */
  key: z.string().min(1).max(100),
  /** The token of an earlier session: same customer, same conversation. */
  token: z.string().max(200).optional(),
  language: Language,
  /** Profile that the embedding page vouches for; `signature` = HMAC-SHA256(identity secret, `id`), hex. */
  user: z
    .strictObject({
      id: z.string().min(1).max(200),
      name: z.string().max(60).optional(),
      phone: z.string().max(30).optional(),
      email: z.string().max(200).optional(),
      signature: z.string().max(128),
    })
    .optional(),
  page: z.strictObject({ url: z.string().max(2000), title: z.string().max(200) }).optional(),
})
export type SessionInput = z.infer<typeof SessionInput>

/** One of the options that the place in the queue names. */
export const WaitInput = z.discriminatedUnion('option', [
  z.strictObject({ option: z.literal('leave_message'), text: z.string().min(1).max(5000) }),
  z.strictObject({ option: z.literal('call_back'), phone: z.string().max(30) }),
  z.strictObject({ option: z.literal('keep_place') }),
])
export type WaitInput = z.infer<typeof WaitInput>

/** How a customer who goes carries on: what there is, a link for another device, or a text message to a phone. */
export const ReachInput = z.discriminatedUnion('way', [
  z.strictObject({ way: z.literal('ways') }),
  z.strictObject({ way: z.literal('link') }),
  z.strictObject({ way: z.literal('text'), phone: z.string().max(30) }),
])
export type ReachInput = z.infer<typeof ReachInput>

export const WidgetConfig = z.object({
  title: Localized,
  greeting: Localized,
  starters: z.array(Localized),
  color: z.string(),
  position: z.enum(['right', 'left']),
  privacyUrl: z.string().nullable(),
  /** Agents see what the customer types before it is sent; the chat says so. */
  typingPreview: z.boolean(),
  /** Customers may record voice notes; a recording sent as a file is a file like any other. */
  voiceNotes: z.boolean(),
  maxUploadBytes: z.int(),
  /** When people serve; the AI always does. */
  hours: Hours,
})
export type WidgetConfig = z.infer<typeof WidgetConfig>

export const Session = z.object({
  token: z.string(),
  expiresAt: Instant,
  customer: Id,
  conversation: Id,
  status: z.enum(['open', 'closed', 'new']),
  assignee: z.enum(['bot', 'queue', 'agent']),
  lastSeq: z.int(),
  config: WidgetConfig,
})
export type Session = z.infer<typeof Session>

export const Poll = z.object({
  rows: z.array(Message),
  lastSeq: z.int(),
  status: z.enum(['open', 'closed', 'new']),
  assignee: z.enum(['bot', 'queue', 'agent']),
  place: QueuePlace.nullable(),
})
export type Poll = z.infer<typeof Poll>

export const Upload = z.object({ file: Id, name: z.string(), type: z.string(), bytes: z.int(), image: z.boolean() })
export type Upload = z.infer<typeof Upload>
