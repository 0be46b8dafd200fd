import { fail } from '../../kernel/errors.ts'
import { verb } from '../../kernel/verb.ts'
import { agentOf } from './agent.ts'
import { memberOrThrow } from './members.ts'
import { checkTotp, totpSeal } from './totp.ts'

export const confirmTotp = verb({
  name: 'security.confirmTotp',
  summary: 'Set up the second factor by a first code of the authenticator',
  scope: 'self',
  effect: 'write',
  async run(ctx, { totp }) {
    const member = await memberOrThrow(ctx.tx, agentOf(ctx).id)
    if (member.totp_pending === null || member.totp_secret !== null)
      fail('not_allowed', {
        problem: {
          zh: '两步验证已经开启，或没有开始设置',
          en: 'the second step is on already, or its setup has not begun',
        },
      })
    const { open } = await totpSeal(ctx.services, ctx.tx)
    const step = checkTotp(open(member.id, member.totp_pending), totp, ctx.now().getTime(), null)
    if (step === null) fail('bad_credentials')
    await ctx.db
      .updateTable('users')
      .set({ totp_secret: member.totp_pending, totp_pending: null, totp_step: step })
      .where('id', '=', member.id)
      .execute()
    ctx.note(member.id)
    return { ok: true }
  },
})
