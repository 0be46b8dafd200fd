import { AuditEntry } from '@tandem/contract'
import type { Selectable } from 'kysely'
import { decodeCursor, encodeCursor } from '../../kernel/cursor.ts'
import type { Database } from '../../kernel/schema.ts'
import { verb } from '../../kernel/verb.ts'

export const audit = verb({
  name: 'security.audit',
  summary: 'The audit trail of this tenant, newest first',
  scope: 'audit:read',
  effect: 'read',
  audited: true,
  async run(ctx, { limit, cursor, action, actor, since, until }) {
    const after = decodeCursor(cursor)
    let query = ctx.db.selectFrom('audit').selectAll().where('tenant_id', '=', ctx.tenant)
    if (action) query = query.where('action', '=', action)
    if (actor) query = query.where('actor_id', '=', actor)
    if (since) query = query.where('at', '>=', new Date(since))
    if (until) query = query.where('at', '<=', new Date(until))
    if (after) query = query.where((of) => of(of.refTuple('at', 'id'), '<', of.tuple(after.at, after.id)))
    const rows = await query
      .orderBy('at', 'desc')
      .orderBy('id', 'desc')
      .limit(limit + 1)
      .execute()
    const last = rows.length > limit ? rows[limit - 1] : undefined
    return { rows: rows.slice(0, limit).map(toEntry), ...(last && { cursor: encodeCursor(last.at, last.id) }) }
  },
})

const toEntry = (row: Selectable<Database['audit']>): AuditEntry =>
  AuditEntry.parse({
    id: row.id,
    at: row.at.toISOString(),
    actor: { kind: row.actor_kind, id: row.actor_id, name: row.actor_name },
    action: row.action,
    object: row.object,
    result: row.result,
    ip: row.ip,
    requestId: row.request_id,
    detail: row.detail,
    sealed: row.chain_seq !== null,
  })
