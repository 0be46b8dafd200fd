import type { AuthorKind, Body, Message, Triage } from '@tandem/contract'
import type { Expectation } from './rules.ts'
import type { MessageMeta } from './schema.ts'

/** What the assistant found out about the conversation, written with the message that it came from. */
export interface Topic {
  triage?: Triage | null
  priority?: number
  emotion?: string
  language?: 'zh' | 'en'
}

/** One message on its way into a conversation. */
export interface Append {
  conversation: string
  author: { kind: AuthorKind; id?: string; name?: string }
  visibility?: 'public' | 'internal'
  body: Body
  /** The same one again gives the message that it gave the first time. */
  clientId?: string
  expect?: Expectation
  meta?: MessageMeta
  topic?: Topic
}

export interface Appended {
  message: Message
  /** The conversation's epoch after the message. */
  epoch: number
  /** False when the same client id had been taken before. */
  fresh: boolean
}

/** The message ready to be written. */
export interface Prepared {
  message: Message
  episode: string
  sealed: string
  /** What a search may find. */
  searchable: string
  meta: MessageMeta
}

/** The row of an episode that a message opens. */
export interface OpenedEpisode {
  id: string
  conversation_id: string
  customer_id: string
  number: number
  first_seq: number
  opened_at: Date
}
