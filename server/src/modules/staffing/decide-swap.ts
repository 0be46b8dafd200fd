import { actorId } from '../../kernel/actor.ts'
import { fail } from '../../kernel/errors.ts'
import { verb } from '../../kernel/verb.ts'
import { tellConsoles } from './internal.ts'
import { carryOut, lockSwap, presentSwap, setSwap } from './swaps.ts'

export const decideSwap = verb({
  name: 'staffing.decideSwap',
  summary: 'Approve or turn down a swap that two agents agreed on',
  scope: 'staffing:write',
  effect: 'write',
  async run(ctx, { swap, approve }) {
    const row = await lockSwap(ctx, swap)
    if (row.state !== 'accepted') return fail('conflict', { problem: { zh: '已处理过', en: 'decided already' } })
    const by = actorId(ctx.actor)
    if (by === row.from_id || by === row.to_id) return fail('four_eyes')
    if (approve) await carryOut(ctx, row)
    const decided = await setSwap(ctx, swap, { state: approve ? 'approved' : 'rejected', decided_by: by })
    ctx.note(swap, { approve })
    tellConsoles(ctx)
    return presentSwap(ctx, decided)
  },
})
