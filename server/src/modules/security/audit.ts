import { AuditEntry, type VerbOutput, type VerbParsed } from '@tandem/contract'
import type { Kysely, Selectable } from 'kysely'
import { decodeCursor, encodeCursor } from '../../kernel/cursor.ts'
import { fail } from '../../kernel/errors.ts'
import { INSTALLATION } from '../../kernel/ids.ts'
import type { Database } from '../../kernel/schema.ts'
import { verb } from '../../kernel/verb.ts'
import { acrossTenants, runsInstallation } from '../tenants/index.ts'

type Filter = Omit<VerbParsed<'security.audit'>, 'of'>

export const audit = verb({
  name: 'security.audit',
  summary: 'The audit trail of this tenant, or of the installation for the house that runs it, newest first',
  scope: 'audit:read',
  effect: 'read',
  audited: true,
  run(ctx, { of, ...filter }) {
    if (of === 'tenant') return page(ctx.db, ctx.tenant, filter)
    ctx.note(INSTALLATION)
    return acrossTenants(ctx.tx, async (all) => {
      if (!(await runsInstallation(all, ctx.tenant))) fail('forbidden')
      return page(all.db, INSTALLATION, filter)
    })
  },
})

async function page(db: Kysely<Database>, tenant: string, filter: Filter): Promise<VerbOutput<'security.audit'>> {
  const { limit, cursor, action, actor, since, until } = filter
  const after = decodeCursor(cursor)
  let query = db.selectFrom('audit').selectAll().where('tenant_id', '=', tenant)
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
}

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
