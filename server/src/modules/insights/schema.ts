import type { EventPayload, Localized, SchemeItem } from '@tandem/contract'
import { bigint, instant, int, json, type TablesOf, table, text, uuid } from '../../kernel/schema.ts'
import type { FactTopic } from './facts.ts'
import type { Summary } from './kpi/summary.ts'

export const tables = [
  table('insight_facts', {
    tenant_id: uuid('C1'),
    /** The outbox id: the same event twice is one fact. */
    event_id: bigint('C1'),
    topic: text('C1'),
    episode_id: uuid('C1'),
    payload: json<EventPayload<FactTopic>>('C1'),
    at: instant('C1'),
    recorded_at: instant('C1'),
  }),
  table('insight_rollups', {
    tenant_id: uuid('C1'),
    /** Start of a quarter of an hour. */
    slot: instant('C1'),
    metric: text('C1'),
    /** What the metric is split by: an intent's key, or empty. */
    label: text('C1'),
    /** The value's bucket (log buckets for times, the stars of a rating), 0 for plain counts. */
    bucket: int('C1'),
    n: int('C1'),
  }),
  /** What each episode comes to, made from its facts. */
  table('insight_episodes', {
    tenant_id: uuid('C1'),
    episode_id: uuid('C1'),
    conversation_id: uuid('C1'),
    opened_at: instant('C1'),
    last_at: instant('C1'),
    summary: json<Summary>('C1'),
  }),
  /** When agents came and went, and how many conversations they took at once; null stays as it was. */
  table('insight_presence', {
    tenant_id: uuid('C1'),
    event_id: bigint('C1'),
    agent_id: uuid('C1'),
    presence: text('C1').nullable(),
    capacity: int('C1').nullable(),
    at: instant('C1'),
  }),
  table('kpi_schemes', {
    tenant_id: uuid('C1'),
    role: text('C1'),
    version: int('C1'),
    title: json<Localized>('C1'),
    items: json<SchemeItem[]>('C1'),
    saved_by: uuid('C1').nullable(),
    saved_at: instant('C1'),
  }),
] as const

declare module '../../kernel/schema.ts' {
  interface Database extends TablesOf<typeof tables> {}
}
