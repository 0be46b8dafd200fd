import type { EventName } from '@tandem/contract'
import type { Clock } from './clock.ts'
import { bigint, instant, json, plainJson, table, text, uuid, xid8 } from './schema.ts'
import type { Statement } from './statement.ts'

export interface OutboxRow {
  topic: EventName
  /** Events of one key are handled in order: the conversation, the agent, the tenant. */
  key: string
  payload: unknown
}

export const outboxTables = [
  table('outbox', {
    tenant_id: uuid('C1'),
    id: bigint('C1').generated(),
    /** The writing transaction: identity order is not commit order, this with the snapshot's xmin is. */
    xid: xid8('C1').generated(),
    topic: text('C1'),
    key: text('C1'),
    payload: plainJson<unknown>('C1'),
    at: instant('C1'),
  }),
  table('outbox_cursors', { consumer: text('C1'), xid: xid8('C1'), id: bigint('C1') }, { tenant: false }),
  table('dead_letters', {
    tenant_id: uuid('C1'),
    id: bigint('C1'),
    reactor: text('C1'),
    topic: text('C1'),
    payload: json<unknown>('C1'),
    problem: text('C1'),
    at: instant('C1'),
  }),
] as const

const INSERT = `insert into outbox (tenant_id, topic, key, payload, at)
select $1, e.*, $2 from json_to_recordset($3) as e (topic text, key text, payload json)`

/** Writes events in the caller's transaction: they happen if and only if it commits. */
export const outboxInsert = (tenant: string, clock: Clock, rows: readonly OutboxRow[]): Statement => ({
  name: 'outbox_insert',
  text: INSERT,
  values: [tenant, new Date(clock.now()), JSON.stringify(rows)],
})
