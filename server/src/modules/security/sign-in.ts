import type { Me, VerbParsed } from '@tandem/contract'
import { raiseAlert } from '../../kernel/alerts.ts'
import { auditRow } from '../../kernel/audit-row.ts'
import type { Context, Services } from '../../kernel/context.ts'
import { Failure, fail } from '../../kernel/errors.ts'
import { INSTALLATION } from '../../kernel/ids.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { bareVerb } from '../../kernel/verb.ts'
import { describeMe, loadAgent } from './agent.ts'
import { type Attempt, clearAttempts, countAttempt, returnAttempt } from './attempts.ts'
import { membershipsOf } from './members.ts'
import { hashPassword, isOutdated, verifyPassword } from './password-hash.ts'
import { isOneTimeOver, isStale } from './rules.ts'
import { openSession } from './sessions.ts'
import { takeTotp } from './totp.ts'

type Input = VerbParsed<'security.signIn'>
type Candidate = NonNullable<Awaited<ReturnType<typeof findCandidate>>>

/**
 * Not one transaction: a password is checked while none is open, since that takes a third of a second, and a failed
 * try must be counted and audited although the request fails. An unknown account takes the same way as a known one.
 */
export const signIn = bareVerb({
  name: 'security.signIn',
  summary: 'Sign in with account, password and, where set up, the code of an authenticator',
  scope: 'public',
  effect: 'write',
  async run(ctx, input) {
    const attempt: Attempt = { account: input.login, ip: ctx.ip }
    const refused = await inInstallation(ctx.services, (tx) => countAttempt(tx, attempt, ctx.services.clock.now()))
    const user = await findCandidate(ctx.services, input.login)
    if (refused) return refuse(ctx, user, refused.refusal, refused.first)
    const right = await verifyPassword(input.password, user?.password_hash ?? null)
    if (!user || !right || !mayEnter(ctx, user)) return refuse(ctx, user, new Failure('bad_credentials'))
    await checkSecondFactor(ctx, user, input, attempt)
    return admit(ctx, user, input, attempt)
  },
})

const inInstallation = <T>(services: Services, work: (tx: Tx) => Promise<T>): Promise<T> =>
  services.transactions.run(INSTALLATION, work)

/** The account with the tenant that its user enters: the one used last, or the first. */
const findCandidate = (services: Services, login: string) =>
  inInstallation(services, async (tx) => {
    const user = await tx.db.selectFrom('users').selectAll().where('login', '=', login).executeTakeFirst()
    if (!user) return null
    const open = (await membershipsOf(tx, user.id)).filter((row) => !row.disabled_at)
    return { ...user, tenant: open.find((row) => row.tenant_id === user.last_tenant)?.tenant_id ?? open[0]?.tenant_id }
  })

function mayEnter({ services }: Context, user: Candidate): boolean {
  const now = services.clock.now()
  return user.tenant !== undefined && !isStale(user, now) && !isOneTimeOver(user, now)
}

/** @throws totp_required, bad_credentials */
async function checkSecondFactor(ctx: Context, user: Candidate, { totp }: Input, attempt: Attempt): Promise<void> {
  const { id, totp_secret: sealed, totp_step: step } = user
  if (sealed === null) return
  if (totp === undefined) {
    await inInstallation(ctx.services, (tx) => returnAttempt(tx, attempt))
    fail('totp_required')
  }
  const right = await inInstallation(ctx.services, (tx) => takeTotp(ctx.services, tx, { id, sealed, step }, totp))
  if (!right) await refuse(ctx, user, new Failure('bad_credentials'))
}

async function admit(ctx: Context, user: Candidate, input: Input, attempt: Attempt): Promise<Me> {
  const { services } = ctx
  const tenant = user.tenant ?? fail('bad_credentials')
  const now = services.clock.now()
  const rehashed = isOutdated(user.password_hash) ? await hashPassword(input.password) : user.password_hash
  return services.transactions.run(tenant, async (tx) => {
    await clearAttempts(tx, attempt, now)
    const change = { last_seen_at: new Date(now), last_tenant: tenant, password_hash: rehashed }
    await tx.db.updateTable('users').set(change).where('id', '=', user.id).execute()
    const session = await openSession(ctx, tx, { user: user.id, tenant })
    const identity =
      (await loadAgent(tx, { user: user.id, tenant, session, ip: ctx.ip }, now)) ?? fail('bad_credentials')
    tx.audit(auditRow({ ...ctx, actor: identity.actor }, 'security.signIn', 'ok', user.id, {}))
    return describeMe(tx, identity, now)
  })
}

/** Records the refusal where the account belongs and throws it; the first of a lock-out raises an alert. */
async function refuse(ctx: Context, user: Candidate | null, refusal: Failure, alert = false): Promise<never> {
  await ctx.services.transactions.run(user?.tenant ?? INSTALLATION, async (tx) => {
    tx.audit(auditRow(ctx, 'security.signIn', 'failed', user?.id ?? null, { code: refusal.code }))
    if (alert) raiseAlert(ctx, tx, 'lock_out', { user: user?.id ?? null, code: refusal.code })
  })
  throw refusal
}
