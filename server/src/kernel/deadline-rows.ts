import { instant, json, table, text, uuid } from './schema.ts'
import { anyOf, type Statement } from './statement.ts'

export const deadlineTables = [
  table('deadlines', {
    tenant_id: uuid('C1'),
    kind: text('C1'),
    key: text('C1'),
    due_at: instant('C1'),
    payload: json<Record<string, unknown>>('C1'),
  }),
] as const

/** What a transaction does to a deadline: sets it, or clears it (`dueAt` null). */
export interface DeadlineChange {
  kind: string
  key: string
  dueAt: Date | null
  payload?: Record<string, unknown>
}

const SET = `insert into deadlines (tenant_id, kind, key, due_at, payload)
select $1, d.kind, d.key, d."dueAt", coalesce(d.payload, '{}') from json_to_recordset($2)
  as d (kind text, key text, "dueAt" timestamptz, payload jsonb)
on conflict (tenant_id, kind, key) do update set due_at = excluded.due_at, payload = excluded.payload`

/**
 * Of one kind at a time: with two lists, the planner would rather read all deadlines of the tenant. The kind is
 * selected, so that the plan is made once a connection.
 */
const CLEAR = `delete from deadlines where tenant_id = $1 and kind = (select $2::text) and key = ${anyOf('$3::text[]')}`

/** Writes what a transaction did to deadlines, the last change of each; in key order, so that no two wait in a circle. */
export function deadlineStatements(tenant: string, changes: readonly DeadlineChange[]): Statement[] {
  const sorted = [...changes].sort((a, b) => (a.kind + a.key < b.kind + b.key ? -1 : 1))
  const set = sorted.filter(({ dueAt }) => dueAt)
  const kinds = new Set(sorted.filter(({ dueAt }) => !dueAt).map(({ kind }) => kind))
  const statements = [...kinds].map((kind): Statement => {
    const keys = sorted.filter((change) => change.kind === kind && !change.dueAt).map(({ key }) => key)
    return { name: 'deadlines_clear', text: CLEAR, values: [tenant, kind, keys] }
  })
  if (set.length > 0) {
    statements.push({ name: 'deadlines_set', text: SET, values: [tenant, JSON.stringify(set)] })
  }
  return statements
}
