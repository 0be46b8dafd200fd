import { Body, type Conversation, type Episode, type Message, type Preview } from '@tandem/contract'
import type { Selectable } from 'kysely'
import type { CustomerKeys } from '../../kernel/crypto/keyring.ts'
import type { Database } from '../../kernel/schema.ts'

export type ConversationRow = Selectable<Database['conversations']>
/** What is read of a conversation that is locked for a message. */
export type LockedRow = Omit<
  ConversationRow,
  'tenant_id' | 'channel_kind' | 'channel_name' | 'read_seq' | 'delivered_seq' | 'seen_seq' | 'tags' | 'closed_at'
>
export type MessageRow = Selectable<Database['messages']>
export type EpisodeRow = Selectable<Database['episodes']>

/** No longer put aside. */
export const awake = { snoozed_at: null, snoozed_until: null }

export const bodyPlace = (message: string) => ({ table: 'messages', column: 'body', row: message })
export const notePlace = (episode: string) => ({ table: 'episodes', column: 'close_note', row: episode })
export const commentPlace = (episode: string) => ({ table: 'episodes', column: 'comment', row: episode })

/** What a message says; without keys (an erased customer) only that it existed. */
export const openBody = (row: Pick<MessageRow, 'id' | 'body'>, keys: CustomerKeys | undefined): Body =>
  keys && row.body !== ''
    ? Body.parse(JSON.parse(keys.open(bodyPlace(row.id), row.body)))
    : { kind: 'notice', notice: 'erased' }

/** A stored message in clear; without keys (an erased customer) only that it existed. */
export function toMessage(row: MessageRow, keys: CustomerKeys | undefined): Message {
  const { meta } = row
  return {
    id: row.id,
    conversation: row.conversation_id,
    seq: row.seq,
    at: row.at.toISOString(),
    author: {
      kind: row.author_kind as Message['author']['kind'],
      ...(row.author_id && { id: row.author_id }),
      ...(row.author_name && { name: row.author_name }),
    },
    visibility: row.visibility as Message['visibility'],
    body: openBody(row, keys),
    ...(row.client_id !== row.id && { clientId: row.client_id }),
    ai: meta.ai === true,
    ...(meta.sources && { sources: meta.sources }),
    ...(meta.followUps && { followUps: meta.followUps }),
    ...(meta.card && { card: meta.card }),
    ...(meta.language && { language: meta.language }),
    ...(meta.mentions && { mentions: meta.mentions }),
  }
}

/** `customer` is the person behind the thread after merges. */
export function toConversation(
  row: ConversationRow,
  preview: Preview | undefined,
  customer: { id: string; name: string } | undefined,
): Conversation {
  return {
    id: row.id,
    episode: row.episode_id,
    customer: customer ?? { id: row.customer_id, name: '' },
    channel: { id: row.channel_id, kind: row.channel_kind, name: row.channel_name },
    status: row.status as Conversation['status'],
    assignee: assigneeOf(row),
    epoch: row.epoch,
    lastSeq: row.last_seq,
    readSeq: row.read_seq,
    preview: preview ?? null,
    triage: row.triage as Conversation['triage'],
    priority: row.priority,
    emotion: row.emotion as Conversation['emotion'],
    language: row.language as Conversation['language'],
    tags: row.tags,
    openedAt: row.opened_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
    rating: row.rating,
    snooze: row.snoozed_at && { until: row.snoozed_until?.toISOString() ?? null },
    deliveredSeq: row.delivered_seq,
    seenSeq: row.seen_seq,
  }
}

export function assigneeOf(row: Pick<ConversationRow, 'assignee_kind' | 'assignee_id' | 'assignee_name'>) {
  return {
    kind: row.assignee_kind as Conversation['assignee']['kind'],
    ...(row.assignee_id && { id: row.assignee_id }),
    ...(row.assignee_name && { name: row.assignee_name }),
  }
}

export function toEpisode(row: EpisodeRow): Episode {
  return {
    id: row.id,
    conversation: row.conversation_id,
    number: row.number,
    openedAt: row.opened_at.toISOString(),
    closedAt: row.closed_at?.toISOString() ?? null,
    closeReason: row.close_reason,
    handled: row.handled as Episode['handled'],
    firstSeq: row.first_seq,
    rating: row.rating,
  }
}
