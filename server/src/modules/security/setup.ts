import type { Me, VerbParsed } from '@tandem/contract'
import { auditRow } from '../../kernel/audit-row.ts'
import type { Context } from '../../kernel/context.ts'
import { fail } from '../../kernel/errors.ts'
import { INSTALLATION, uuidv7 } from '../../kernel/ids.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { bareVerb } from '../../kernel/verb.ts'
import { insertTenant, isSetupToken, redeemSetupToken } from '../tenants/index.ts'
import { insertMembership, insertUser } from './add-user.ts'
import { describeMe, loadAgent } from './agent.ts'
import { hashAccepted } from './passwords.ts'
import { firstRoles } from './roles.ts'
import { openSession } from './sessions.ts'

/** Its transaction is the new tenant's, which does not exist when the request comes. */
export const setup = bareVerb({
  name: 'tenants.setup',
  summary: 'Make the first tenant and its administrator with the one-time token that the start printed',
  scope: 'public',
  effect: 'write',
  async run(ctx, input) {
    const { services } = ctx
    // Looked at first, so that nobody without it can make the server derive keys.
    if (!(await services.transactions.run(INSTALLATION, (tx) => isSetupToken(tx, input.token)))) return refuse(ctx)
    const hash = await hashAccepted(input.password, [input.login, input.name, input.organisation])
    return services.transactions.run(uuidv7(services.clock), (tx) => found(ctx, tx, input, hash))
  },
})

/** Somebody guesses, or the link is old: recorded in the trail of the installation. */
async function refuse(ctx: Context): Promise<never> {
  await ctx.services.transactions.run(INSTALLATION, async (tx) => {
    tx.audit(auditRow(ctx, 'tenants.setup', 'failed', null, { code: 'expired' }))
  })
  return fail('expired')
}

/** Everything or nothing: a failure gives the token back. */
async function found(ctx: Context, tx: Tx, input: VerbParsed<'tenants.setup'>, hash: string): Promise<Me> {
  const { services } = ctx
  const now = services.clock.now()
  await redeemSetupToken(tx, input.token)
  const { organisation, pack, language, login, name } = input
  await insertTenant(tx, { name: organisation, pack, language, at: new Date(now) })
  // Made here: what only reads could not.
  await services.keys.tenant(tx)
  const user = await insertUser(tx, services, { login, name, language, hash, mustChange: false })
  await insertMembership(tx, services, user, firstRoles)
  tx.emit('tenant.created', tx.tenant, { pack, administrator: user })
  const session = await openSession(ctx, tx, { user, tenant: tx.tenant })
  const identity = (await loadAgent(tx, { user, tenant: tx.tenant, session, ip: ctx.ip }, now)) ?? fail('internal')
  tx.audit(auditRow({ ...ctx, actor: identity.actor }, 'tenants.setup', 'ok', tx.tenant, { pack }))
  return describeMe(tx, identity, now)
}
