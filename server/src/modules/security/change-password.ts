import { raiseAlert } from '../../kernel/alerts.ts'
import { auditRow } from '../../kernel/audit-row.ts'
import type { Context } from '../../kernel/context.ts'
import { Failure, fail } from '../../kernel/errors.ts'
import { bareVerb } from '../../kernel/verb.ts'
import { findTenant } from '../tenants/index.ts'
import { type Agent, agentOf } from './agent.ts'
import { type Attempt, clearAttempts, countAttempt } from './attempts.ts'
import { memberOrThrow } from './members.ts'
import { verifyPassword } from './password-hash.ts'
import { hashAccepted, passwordHistory, refuseReused, rememberPassword } from './passwords.ts'
import { endSessions, openSession } from './sessions.ts'

/** Like the sign-in: passwords are checked outside a transaction, and guesses at the current one are counted. */
export const changePassword = bareVerb({
  name: 'security.changePassword',
  summary: 'Choose a new password; ends all other sessions',
  scope: 'self',
  effect: 'write',
  async run(ctx, { current, next }) {
    const agent = agentOf(ctx)
    const { member, history, context, refused } = await ctx.services.transactions.run(ctx.tenant, async (tx) => {
      const found = await memberOrThrow(tx, agent.id)
      const { name } = await findTenant(tx.db, ctx.tenant)
      return {
        member: found,
        history: await passwordHistory(tx, agent.id),
        context: [found.login, found.name, name],
        refused: await countAttempt(tx, attemptOf(agent), ctx.services.clock.now()),
      }
    })
    if (refused) return refuse(ctx, agent, refused.refusal, refused.first)
    if (!(await verifyPassword(current, member.password_hash)))
      return refuse(ctx, agent, new Failure('bad_credentials'))
    const hash = await hashAccepted(next, context)
    await refuseReused(next, history)
    await replace(ctx, agent, { before: member.password_hash, hash })
    return { ok: true }
  },
})

/** Counted apart from sign-ins, so that a stolen session cannot lock its owner out. */
const attemptOf = (agent: Agent): Attempt => ({ account: `change ${agent.id}`, ip: null })

async function replace(ctx: Context, agent: Agent, change: { before: string; hash: string }): Promise<void> {
  const { services, tenant } = ctx
  const now = services.clock.now()
  await services.transactions.run(tenant, async (tx) => {
    const set = { password_hash: change.hash, password_at: new Date(now), must_change: false }
    const done = await tx.db
      .updateTable('users')
      .set(set)
      .where('id', '=', agent.id)
      .where('password_hash', '=', change.before)
      .executeTakeFirst()
    if (done.numUpdatedRows !== 1n)
      fail('conflict', { problem: { zh: '密码刚刚被修改过', en: 'the password has just been changed' } })
    await rememberPassword(tx, services, agent.id, change.hash)
    await clearAttempts(tx, attemptOf(agent), now)
    await endSessions(tx, services, { user: agent.id })
    await openSession(ctx, tx, { user: agent.id, tenant })
    tx.audit(auditRow(ctx, 'security.changePassword', 'ok', agent.id, {}))
  })
}

async function refuse(ctx: Context, agent: Agent, refusal: Failure, alert = false): Promise<never> {
  await ctx.services.transactions.run(ctx.tenant, async (tx) => {
    tx.audit(auditRow(ctx, 'security.changePassword', 'failed', agent.id, { code: refusal.code }))
    if (alert) raiseAlert(ctx, tx, 'lock_out', { user: agent.id, code: refusal.code })
  })
  throw refusal
}
