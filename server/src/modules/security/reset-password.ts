import { fail } from '../../kernel/errors.ts'
import { verb } from '../../kernel/verb.ts'
import { agentOf } from './agent.ts'
import { administers, memberOrThrow } from './members.ts'
import { hashPassword } from './password-hash.ts'
import { oneTimePassword } from './password-policy.ts'
import { rememberPassword } from './passwords.ts'
import { endSessions } from './sessions.ts'

export const resetPassword = verb({
  name: 'security.resetPassword',
  summary: 'Give a user a new one-time password, and on request remove the second factor',
  scope: 'user:write',
  effect: 'write',
  async run(ctx, { user, totp }) {
    const actor = agentOf(ctx).id
    if (user === actor) fail('not_allowed', { problem: { zh: '这是您自己的账号', en: 'this is your own account' } })
    await memberOrThrow(ctx.tx, user)
    // A password opens every tenant that its user serves.
    if (!(await administers(ctx.tx, actor, user, 'every')))
      fail('not_allowed', {
        problem: { zh: '此人还服务于您不管理的企业', en: 'they also serve organisations that you do not administer' },
      })
    const password = oneTimePassword()
    const hash = await hashPassword(password)
    const change = ctx.db.updateTable('users').set({ password_hash: hash, password_at: ctx.now(), must_change: true })
    const withTotp = totp ? change.set({ totp_secret: null, totp_pending: null, totp_step: null }) : change
    await withTotp.where('id', '=', user).execute()
    await rememberPassword(ctx.tx, ctx.services, user, hash)
    await endSessions(ctx.tx, ctx.services, { user })
    ctx.note(user, { totp })
    return { oneTimePassword: password }
  },
})
