import type { EventPayload } from '@tandem/contract'
import { bigint, instant, int, json, type TablesOf, table, text, uuid } from '../../kernel/schema.ts'
import type { FactTopic } from './facts.ts'

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
] as const

declare module '../../kernel/schema.ts' {
  interface Database extends TablesOf<typeof tables> {}
}
