import type { Card, Source } from '@tandem/contract'
import { instant, int, json, type TablesOf, table, text, texts, tsvector, uuid } from '../../kernel/schema.ts'

export interface MessageMeta {
  ai?: boolean
  sources?: Source[]
  followUps?: string[]
  card?: Card
  language?: 'zh' | 'en'
  /** Colleagues whom an internal note names. */
  mentions?: string[]
}

export const tables = [
  table('conversations', {
    tenant_id: uuid('C1'),
    id: uuid('C1'),
    customer_id: uuid('C1'),
    channel_id: uuid('C1'),
    channel_kind: text('C1'),
    channel_name: text('C1'),
    status: text('C1').generated(),
    assignee_kind: text('C1').generated(),
    assignee_id: uuid('C1').nullable(),
    assignee_name: text('C1').nullable(),
    epoch: int('C1').generated(),
    last_seq: int('C1').generated(),
    read_seq: int('C1').generated(),
    episode_id: uuid('C1').nullable(),
    episode_number: int('C1').generated(),
    triage: text('C1').nullable(),
    priority: int('C1').generated(),
    emotion: text('C1').generated(),
    language: text('C1').generated(),
    tags: texts('C1').generated(),
    /** The message that lists show: the last public one that is not a notice. */
    preview_seq: int('C1').nullable(),
    rating: int('C1').nullable(),
    opened_at: instant('C1'),
    updated_at: instant('C1'),
    closed_at: instant('C1').nullable(),
    snoozed_at: instant('C1').nullable(),
    snoozed_until: instant('C1').nullable(),
    delivered_seq: int('C1').generated(),
    seen_seq: int('C1').generated(),
  }),
  table('episodes', {
    tenant_id: uuid('C1'),
    id: uuid('C1'),
    conversation_id: uuid('C1'),
    customer_id: uuid('C1'),
    number: int('C1'),
    first_seq: int('C1'),
    opened_at: instant('C1'),
    closed_at: instant('C1').nullable(),
    close_reason: text('C1').nullable(),
    close_note: text('C2').nullable(),
    handled: text('C1').generated(),
    rating: int('C1').nullable(),
    comment: text('C2').nullable(),
  }),
  table('messages', {
    tenant_id: uuid('C1'),
    conversation_id: uuid('C1'),
    seq: int('C1'),
    id: uuid('C1'),
    episode_id: uuid('C1'),
    at: instant('C1'),
    author_kind: text('C1'),
    author_id: uuid('C1').nullable(),
    author_name: text('C1').nullable(),
    visibility: text('C1'),
    body: text('C2'),
    client_id: text('C1'),
    meta: json<MessageMeta>('C1'),
    search: tsvector('C2').nullable(),
  }),
] as const

declare module '../../kernel/schema.ts' {
  interface Database extends TablesOf<typeof tables> {}
}
