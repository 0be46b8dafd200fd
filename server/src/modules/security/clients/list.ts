import { type Invitation, Role } from '@tandem/contract'
import { decodeCursor, encodeCursor } from '../../../kernel/cursor.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import { verb } from '../../../kernel/verb.ts'
import { acrossTenants, pageOfTenants } from '../../tenants/index.ts'
import { agentOf } from '../agent.ts'
import { toInvitation } from '../invitations/store.ts'
import { refuseClients } from './house.ts'
import { describeClient, type Worker } from './rules.ts'

export const clients = verb({
  name: 'tenants.clients',
  summary: 'The clients of the installation and how they stand, for the house that runs it',
  scope: 'tenant:write',
  effect: 'read',
  async run(ctx, { query, cursor, limit }) {
    const reader = agentOf(ctx).id
    await refuseClients(ctx.tx, ctx.tenant)
    return acrossTenants(ctx.tx, async (all) => {
      const after = decodeCursor(cursor)
      const found = await pageOfTenants(all, { query, but: ctx.tenant, after, limit: limit + 1 })
      const page = found.slice(0, limit)
      const ids = page.map(({ id }) => id)
      const workers = await workersOf(all, ids, ctx.tenant)
      const invited = await invitedTo(all, ids, ctx.now().getTime())
      const last = found.length > limit ? page.at(-1) : undefined
      return {
        rows: page.map((one) => describeClient(one, workers.get(one.id) ?? [], invited.get(one.id) ?? null, reader)),
        ...(last && { cursor: encodeCursor(last.createdAt, last.id) }),
      }
    })
  },
})

async function workersOf({ db }: Tx, tenants: readonly string[], house: string): Promise<Map<string, Worker[]>> {
  const workers = new Map<string, Worker[]>(tenants.map((tenant) => [tenant, []]))
  if (tenants.length === 0) return workers
  const rows = await db
    .selectFrom('memberships as m')
    .innerJoin('users as u', 'u.id', 'm.user_id')
    .leftJoin('memberships as h', (join) => join.onRef('h.user_id', '=', 'm.user_id').on('h.tenant_id', '=', house))
    .select(['m.tenant_id', 'm.user_id', 'm.roles', 'u.last_seen_at', 'u.last_tenant', 'h.tenant_id as house'])
    .where('m.tenant_id', 'in', tenants)
    .where('m.disabled_at', 'is', null)
    .execute()
  for (const row of rows)
    workers.get(row.tenant_id)?.push({
      user: row.user_id,
      roles: Role.array().parse(row.roles),
      seenAt: row.last_tenant === row.tenant_id ? row.last_seen_at : null,
      ofHouse: row.house !== null,
    })
  return workers
}

/** The administrators who are waited for, the one who was asked last of each tenant. */
async function invitedTo(all: Tx, tenants: readonly string[], now: number): Promise<Map<string, Invitation>> {
  if (tenants.length === 0) return new Map()
  const rows = await all.db
    .selectFrom('invitations')
    .selectAll()
    .where('tenant_id', 'in', tenants)
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .orderBy('created_at')
    .execute()
  const waited = rows.filter(({ roles }) => roles.includes('security_administrator'))
  return new Map(
    await Promise.all(waited.map(async (row) => [row.tenant_id, await toInvitation(all, row, now)] as const)),
  )
}
