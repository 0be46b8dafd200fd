import type { Why } from '@tandem/contract'
import { bool, double, instant, int, ints, json, type TablesOf, table, text, texts, uuid } from '../../kernel/schema.ts'

export const tables = [
  table('queue_entries', {
    tenant_id: uuid('C1'),
    id: uuid('C1'),
    conversation_id: uuid('C1'),
    episode_id: uuid('C1'),
    channel_id: uuid('C1'),
    customer_id: uuid('C1'),
    state: text('C1'),
    reason: text('C1'),
    summary: text('C2'),
    kind: text('C1').generated(),
    lane: text('C1').generated(),
    /** What was asked for: keys, and beside them the levels. */
    skills: texts('C1'),
    levels: ints('C1').generated(),
    /** What is asked for now, as `key:level`: lowered while it waits, and to what anybody has. Sorted: names its line. */
    needs: texts('C1').generated(),
    /** The needs as one text: an index finds it. */
    line: text('C1').generated(),
    /** How often the levels were lowered. */
    relaxed: int('C1').generated(),
    escalated: bool('C1').generated(),
    /** Hundredths of a place that it takes; null takes the whole agent. `held` is what it takes of its agent now. */
    weight: int('C1').nullable(),
    held: int('C1').generated(),
    triage: text('C1').nullable(),
    priority: int('C1'),
    /** When the customer first asked for a person in this episode; a transfer does not lose the place. */
    enqueued_at: instant('C1'),
    /** The static order of the queue: `enqueued_at` less the boost of the priority. */
    rank_at: instant('C1'),
    /** When this very wait began. */
    requested_at: instant('C1'),
    /** Agents who declined or missed it. */
    skip: texts('C1').generated(),
    prefer_id: uuid('C1').nullable(),
    prefer_because: text('C1').nullable(),
    /** The preferred agent is waited for so long. */
    hold_until: instant('C1').nullable(),
    /** A chat whose customer fell silent frees its place. */
    inactive: bool('C1').generated(),
    /** `here`, gone and keeping the place (`later`), or `called` since it is their turn. */
    customer: text('C1').generated(),
    calls: int('C1').generated(),
    phone: text('C2').nullable(),
    agent_id: uuid('C1').nullable(),
    predicted_seconds: double('C1').nullable(),
    assigned_at: instant('C1').nullable(),
    ended_at: instant('C1').nullable(),
    outcome: text('C1').nullable(),
    why: json<Why | null>('C1').nullable(),
  }),
  table('offers', {
    tenant_id: uuid('C1'),
    id: uuid('C1'),
    entry_id: uuid('C1'),
    agent_id: uuid('C1'),
    because: text('C1'),
    why: json<Why | null>('C1').nullable(),
    state: text('C1'),
    created_at: instant('C1'),
    expires_at: instant('C1'),
    ended_at: instant('C1').nullable(),
  }),
  /** Every set of needs that was ever asked for: few, and found without a look at the queue. */
  table('queue_lines', { tenant_id: uuid('C1'), line: text('C1'), needs: texts('C1') }),
  table('consults', {
    tenant_id: uuid('C1'),
    id: uuid('C1'),
    conversation_id: uuid('C1'),
    episode_id: uuid('C1'),
    from_id: uuid('C1'),
    to_id: uuid('C1'),
    state: text('C1'),
    created_at: instant('C1'),
    ended_at: instant('C1').nullable(),
  }),
] as const

declare module '../../kernel/schema.ts' {
  interface Database extends TablesOf<typeof tables> {}
}
