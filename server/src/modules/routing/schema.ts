import { double, instant, int, type TablesOf, table, text, texts, uuid } from '../../kernel/schema.ts'

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
    skills: texts('C1'),
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
    agent_id: uuid('C1').nullable(),
    predicted_seconds: double('C1').nullable(),
    assigned_at: instant('C1').nullable(),
    ended_at: instant('C1').nullable(),
    outcome: text('C1').nullable(),
  }),
  table('offers', {
    tenant_id: uuid('C1'),
    id: uuid('C1'),
    entry_id: uuid('C1'),
    agent_id: uuid('C1'),
    because: text('C1'),
    state: text('C1'),
    created_at: instant('C1'),
    expires_at: instant('C1'),
    ended_at: instant('C1').nullable(),
  }),
] as const

declare module '../../kernel/schema.ts' {
  interface Database extends TablesOf<typeof tables> {}
}
