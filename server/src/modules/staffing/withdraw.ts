import type { InTx } from '../../kernel/context.ts'
import { fail } from '../../kernel/errors.ts'
import { verb } from '../../kernel/verb.ts'
import { selfOf, tellConsoles } from './internal.ts'
import { lockLeave, setLeave } from './leaves.ts'
import { lockSwap, setSwap } from './swaps.ts'

export const withdraw = verb({
  name: 'staffing.withdraw',
  summary: "Take back one's own request for leave or offer of a shift",
  scope: 'routing:work',
  effect: 'write',
  async run(ctx, input) {
    if ('leave' in input) await withdrawLeave(ctx, input.leave)
    else await withdrawSwap(ctx, input.swap)
    ctx.note('leave' in input ? input.leave : input.swap)
    tellConsoles(ctx)
    return { ok: true as const }
  },
})

async function withdrawLeave(ctx: InTx, id: string): Promise<void> {
  const row = await lockLeave(ctx, id)
  if (row.agent_id !== selfOf(ctx)) fail('not_found')
  // Approved leave may be taken back, too: then the person can be planned again.
  if (row.state !== 'requested' && row.state !== 'approved')
    fail('conflict', { problem: { zh: '已处理过', en: 'decided already' } })
  await setLeave(ctx, id, { state: 'withdrawn' })
}

async function withdrawSwap(ctx: InTx, id: string): Promise<void> {
  const row = await lockSwap(ctx, id)
  if (row.from_id !== selfOf(ctx)) fail('not_found')
  if (row.state !== 'offered' && row.state !== 'accepted')
    fail('conflict', { problem: { zh: '已处理过', en: 'decided already' } })
  await setSwap(ctx, id, { state: 'withdrawn' })
}
