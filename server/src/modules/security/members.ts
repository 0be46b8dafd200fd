import { Role, type Scope, type User } from '@tandem/contract'
import { fail } from '../../kernel/errors.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { acrossTenants } from '../tenants/index.ts'
import { scopesOf } from './roles.ts'

/** Users with their membership of a tenant; for a transaction that may see both. */
const members = (tx: Tx) =>
  tx.db
    .selectFrom('memberships as m')
    .innerJoin('users as u', 'u.id', 'm.user_id')
    .selectAll('u')
    .select(['m.tenant_id', 'm.roles', 'm.disabled_at'])

export type Member = Awaited<ReturnType<ReturnType<typeof members>['execute']>>[number]

export const findMember = (tx: Tx, tenant: string, user: string) =>
  members(tx).where('m.tenant_id', '=', tenant).where('u.id', '=', user).executeTakeFirst()

/** The member of the transaction's tenant. @throws not_found */
export const memberOrThrow = async (tx: Tx, user: string): Promise<Member> =>
  (await findMember(tx, tx.tenant, user)) ?? fail('not_found')

export const listMembers = (tx: Tx) =>
  members(tx).where('m.tenant_id', '=', tx.tenant).orderBy('u.name').orderBy('u.id').execute()

/** All tenants that a user was ever let into, oldest first. */
export const membershipsOf = (tx: Tx, user: string) =>
  tx.db.selectFrom('memberships').selectAll().where('user_id', '=', user).orderBy('created_at').execute()

/** The roles of every user who may work at the tenant. */
export async function rolesOfMembers(tx: Tx, tenant: string): Promise<Role[][]> {
  const query = tx.db.selectFrom('memberships').select('roles').where('tenant_id', '=', tenant)
  const rows = await query.where('disabled_at', 'is', null).execute()
  return rows.map((row) => Role.array().parse(row.roles))
}

/** Everybody of the transaction's tenant who holds a scope. */
export async function holdersOf(tx: Tx, scope: Scope): Promise<string[]> {
  const rows = await tx.db
    .selectFrom('memberships')
    .select(['user_id', 'roles'])
    .where('tenant_id', '=', tx.tenant)
    .where('disabled_at', 'is', null)
    .execute()
  return rows.filter((row) => scopesOf(Role.array().parse(row.roles)).has(scope)).map((row) => row.user_id)
}

export const toUser = (member: Member): User => ({
  id: member.id,
  login: member.login,
  name: member.name,
  roles: Role.array().parse(member.roles),
  totp: member.totp_secret !== null,
  disabled: member.disabled_at !== null,
  lastSeenAt: member.last_seen_at?.toISOString() ?? null,
})

/** Whether the actor is security administrator of every (or at least one) tenant that the user serves. */
export function administers(tx: Tx, actor: string, user: string, how: 'every' | 'some'): Promise<boolean> {
  return acrossTenants(tx, async (all) => {
    const own = (await membershipsOf(all, actor)).filter(
      (row) => !row.disabled_at && row.roles.includes('security_administrator'),
    )
    const offices = new Set(own.map((row) => row.tenant_id))
    const serves = await membershipsOf(all, user)
    return serves.length > 0 && serves[how]((row) => offices.has(row.tenant_id))
  })
}
