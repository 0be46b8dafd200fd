import { Language, type Me, Role } from '@tandem/contract'
import type { Actor } from '../../kernel/actor.ts'
import type { Context } from '../../kernel/context.ts'
import { fail } from '../../kernel/errors.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { acrossTenants, findTenant, findTenants, isWithin, runsInstallation } from '../tenants/index.ts'
import { findMember, membershipsOf, rolesOfMembers, toUser } from './members.ts'
import { isOffice, missingOffices, scopesOf, scopesWhileOwing } from './roles.ts'
import { mustChangePassword, mustEnrolTotp, owedBy, totpDueAt } from './rules.ts'

export type Agent = Extract<Actor, { kind: 'agent' }>

/** Who acts, where, in which language: what a surface needs to build a context. */
export interface Identity {
  actor: Agent
  tenant: string
  language: Language
}

/** The signed-in user of a verb about oneself. @throws forbidden for other actors */
export const agentOf = (ctx: Context): Agent => (ctx.actor.kind === 'agent' ? ctx.actor : fail('forbidden'))

/** The user as actor at a tenant; null when the user may not (any longer) serve it. */
export async function loadAgent(
  tx: Tx,
  of: { user: string; tenant: string; session: string; ip: string | null },
  now: number,
): Promise<Identity | null> {
  const member = await acrossTenants(tx, (all) => findMember(all, of.tenant, of.user))
  if (!member || member.disabled_at) return null
  const roles = Role.array().parse(member.roles)
  const foreign = roles.some(isOffice) && !(await mayAdminister(tx, of))
  const owes = foreign ? 'foreign_address' : owedBy(member, roles, now)
  const scopes = owes ? scopesWhileOwing() : scopesOf(roles)
  const actor: Agent = { kind: 'agent', id: of.user, name: member.name, roles, scopes, session: of.session }
  return { actor: owes ? { ...actor, owes } : actor, tenant: of.tenant, language: Language.parse(member.language) }
}

/** Whether the tenant lets its administrators work from the address (its policy `adminNetworks`). */
const mayAdminister = (tx: Tx, { tenant, ip }: { tenant: string; ip: string | null }): Promise<boolean> =>
  acrossTenants(tx, async (all) => isWithin((await findTenant(all.db, tenant)).policies.adminNetworks, ip))

const isToldOfHouse = ({ scopes }: Agent): boolean => scopes.has('audit:read') || scopes.has('tenant:write')

/** What the user is told about themself. */
export function describeMe(tx: Tx, { actor, tenant }: Identity, now: number): Promise<Me> {
  return acrossTenants(tx, async (all) => {
    const member = (await findMember(all, tenant, actor.id)) ?? fail('unauthenticated')
    const serves = (await membershipsOf(all, actor.id)).filter((row) => !row.disabled_at)
    const tenants = await findTenants(
      all,
      serves.map((row) => row.tenant_id),
    )
    const { name, hours } = tenants.find(({ id }) => id === tenant) ?? fail('not_found')
    const mayFill = actor.roles.includes('security_administrator')
    return {
      user: toUser(member),
      tenant: { id: tenant, name, zone: hours.zone },
      tenants: tenants.map(({ id, name }) => ({ id, name })),
      scopes: [...actor.scopes],
      language: Language.parse(member.language),
      mustEnrolTotp: mustEnrolTotp(member, actor.roles, now),
      totpDueAt: totpDueAt(member, actor.roles)?.toISOString() ?? null,
      mustChangePassword: mustChangePassword(member, now),
      runsInstallation: isToldOfHouse(actor) && (await runsInstallation(all, tenant)),
      missingRoles: mayFill ? missingOffices(await rolesOfMembers(all, tenant)) : [],
    }
  })
}
