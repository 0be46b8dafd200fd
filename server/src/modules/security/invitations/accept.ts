import { type Me, Role, type VerbParsed } from '@tandem/contract'
import { auditRow } from '../../../kernel/audit-row.ts'
import type { Context } from '../../../kernel/context.ts'
import { fail } from '../../../kernel/errors.ts'
import { INSTALLATION } from '../../../kernel/ids.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import { bareVerb } from '../../../kernel/verb.ts'
import { findTenant } from '../../tenants/index.ts'
import { insertMembership, insertUser } from '../add-user.ts'
import { describeMe, loadAgent } from '../agent.ts'
import { hashAccepted } from '../passwords.ts'
import { openSession } from '../sessions.ts'
import { stateOf } from './rules.ts'
import { findByToken, type InvitationRow } from './store.ts'

/** Not one transaction: the link says the tenant, and a password is derived while none is open. */
export const accept = bareVerb({
  name: 'security.acceptInvitation',
  summary: 'Make the account of an invitation with a password of one’s own, and sign in',
  scope: 'public',
  effect: 'write',
  async run(ctx, { token, password, language }) {
    const { services } = ctx
    // Looked at first, so that nobody without a link can make the server derive keys.
    const found = await services.transactions.run(INSTALLATION, async (tx) => {
      const row = await findByToken(tx, token)
      return row && { row, organisation: (await findTenant(tx.db, row.tenant_id)).name }
    })
    if (!found || stateOf(found.row, services.clock.now()) !== 'open') return refuse(ctx, found?.row)
    const { row, organisation } = found
    const hash = await hashAccepted(password, [row.login, row.name, organisation])
    return services.transactions.run(row.tenant_id, (tx) => enter(ctx, tx, row, { hash, language }))
  },
})

/** Somebody guesses, or comes too late: recorded where the link belongs. */
async function refuse(ctx: Context, row: InvitationRow | undefined): Promise<never> {
  await ctx.services.transactions.run(row?.tenant_id ?? INSTALLATION, async (tx) => {
    tx.audit(auditRow(ctx, 'security.acceptInvitation', 'failed', row?.id ?? null, { code: 'expired' }))
  })
  return fail('expired')
}

interface Chosen extends Pick<VerbParsed<'security.acceptInvitation'>, 'language'> {
  hash: string
}

/** Everything or nothing: a failure leaves the link as it was. */
async function enter(ctx: Context, tx: Tx, row: InvitationRow, { hash, language }: Chosen): Promise<Me> {
  const { services } = ctx
  const now = services.clock.now()
  const { login, name } = row
  await useUp(tx, row, new Date(now))
  const user = await insertUser(tx, services, { login, name, language, hash, mustChange: false })
  await insertMembership(tx, services, user, Role.array().parse(row.roles))
  const visit = { last_seen_at: new Date(now), last_tenant: row.tenant_id }
  await tx.db.updateTable('users').set(visit).where('id', '=', user).execute()
  const session = await openSession(ctx, tx, { user, tenant: row.tenant_id })
  const identity = (await loadAgent(tx, { user, tenant: row.tenant_id, session, ip: ctx.ip }, now)) ?? fail('internal')
  const detail = { invitation: row.id, roles: row.roles }
  tx.audit(auditRow({ ...ctx, actor: identity.actor }, 'security.acceptInvitation', 'ok', user, detail))
  return describeMe(tx, identity, now)
}

/** Of two that come at once the second waits and finds it used. @throws expired */
async function useUp(tx: Tx, { id, hash }: InvitationRow, at: Date): Promise<void> {
  const used = await tx.db
    .updateTable('invitations')
    .set({ used_at: at })
    .where('tenant_id', '=', tx.tenant)
    .where('id', '=', id)
    // A link that was replaced meanwhile is none.
    .where('hash', '=', hash)
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', at)
    .executeTakeFirst()
  if (used.numUpdatedRows !== 1n) fail('expired')
}
