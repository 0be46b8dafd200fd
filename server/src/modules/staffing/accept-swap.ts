import { fail } from '../../kernel/errors.ts'
import { verb } from '../../kernel/verb.ts'
import { selfOf, tellConsoles } from './internal.ts'
import { policyOf } from './policy.ts'
import { carryOut, checkSwap, lockSwap, presentSwap, setSwap } from './swaps.ts'

export const acceptSwap = verb({
  name: 'staffing.acceptSwap',
  summary: "Take a colleague's shift, if wanted for one of one's own; a supervisor decides where the policy says so",
  scope: 'routing:work',
  effect: 'write',
  async run(ctx, { swap, inReturn }) {
    const agent = selfOf(ctx)
    const row = await lockSwap(ctx, swap)
    if (row.from_id === agent || (row.to_id !== null && row.to_id !== agent)) return fail('not_found')
    if (row.state !== 'offered') return fail('taken')
    const taken = { ...row, to_id: agent, return_id: inReturn }
    await checkSwap(ctx, taken, agent)
    const { swapsNeedApproval } = await policyOf(ctx.tx)
    if (!swapsNeedApproval) await carryOut(ctx, taken)
    const state = swapsNeedApproval ? 'accepted' : 'approved'
    const done = await setSwap(ctx, swap, { to_id: agent, return_id: inReturn, state })
    ctx.note(swap, { state })
    tellConsoles(ctx)
    return presentSwap(ctx, done)
  },
})
