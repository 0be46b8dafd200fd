import type { Clock } from './clock.ts'
import { uuidv7 } from './ids.ts'
import { bigint, bytes, instant, int, json, table, text, uuid } from './schema.ts'
import type { Statement } from './statement.ts'

/** What happened, by whom, to what; `detail` holds ids and masked values only. */
export interface AuditRow {
  actorKind: string
  actorId: string | null
  actorName: string | null
  action: string
  object: string | null
  result: 'ok' | 'denied' | 'failed'
  ip: string | null
  requestId: string
  detail: Record<string, unknown>
}

export const auditTables = [
  table('audit', {
    tenant_id: uuid('C1'),
    id: uuid('C1'),
    at: instant('C1'),
    actor_kind: text('C1'),
    actor_id: text('C1').nullable(),
    actor_name: text('C1').nullable(),
    action: text('C1'),
    object: text('C1').nullable(),
    result: text('C1'),
    ip: text('C1').nullable(),
    request_id: text('C1'),
    detail: json<Record<string, unknown>>('C1'),
    /** Place in the tenant's chain and its hash; set by the sealer, null until then. */
    chain_seq: bigint('C1').nullable(),
    hash: bytes('C1').nullable(),
  }),
  table('audit_checkpoints', {
    tenant_id: uuid('C1'),
    chain_seq: bigint('C1'),
    hash: bytes('C1'),
    entries: int('C1'),
    at: instant('C1'),
    signature: bytes('C1'),
    key_id: text('C1'),
  }),
] as const

const INSERT = `insert into audit
  (tenant_id, id, at, actor_kind, actor_id, actor_name, action, object, result, ip, request_id, detail)
select $1, u.* from unnest($2::uuid[], $3::timestamptz[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[],
  $9::text[], $10::text[], $11::text[], $12::jsonb[]) as u`

/**
 * Writes audit rows in the transaction of what they record, so that neither exists without the other. The hash chain
 * is laid by the sealer afterwards: a chain head locked here would make every writer of a tenant wait in line.
 */
export function auditInsert(tenant: string, clock: Clock, rows: readonly AuditRow[]): Statement {
  const at = new Date(clock.now())
  return {
    name: 'audit_insert',
    text: INSERT,
    values: [
      tenant,
      rows.map(() => uuidv7(clock)),
      rows.map(() => at),
      rows.map((row) => row.actorKind),
      rows.map((row) => row.actorId),
      rows.map((row) => row.actorName),
      rows.map((row) => row.action),
      rows.map((row) => row.object),
      rows.map((row) => row.result),
      rows.map((row) => row.ip),
      rows.map((row) => row.requestId),
      rows.map((row) => JSON.stringify(row.detail)),
    ],
  }
}
