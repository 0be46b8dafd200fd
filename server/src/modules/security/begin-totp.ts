import { fail } from '../../kernel/errors.ts'
import { verb } from '../../kernel/verb.ts'
import { agentOf } from './agent.ts'
import { memberOrThrow } from './members.ts'
import { newTotp, totpSeal } from './totp.ts'

export const beginTotp = verb({
  name: 'security.beginTotp',
  summary: 'A new secret for an authenticator; it counts once a code of it is confirmed',
  scope: 'self',
  effect: 'write',
  async run(ctx) {
    const member = await memberOrThrow(ctx.tx, agentOf(ctx).id)
    // A stolen session must not replace the owner's second factor: only a security administrator removes it.
    if (member.totp_secret !== null)
      fail('not_allowed', { problem: { zh: '两步验证已经开启', en: 'the second step is on already' } })
    const totp = newTotp(member.login)
    const { seal } = await totpSeal(ctx.services, ctx.tx)
    const pending = { totp_pending: seal(member.id, totp.secret) }
    await ctx.db.updateTable('users').set(pending).where('id', '=', member.id).execute()
    return totp
  },
})
