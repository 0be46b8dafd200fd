import { fail } from '../../kernel/errors.ts'
import { verb } from '../../kernel/verb.ts'
import { listAgents } from '../workforce/index.ts'
import { selfOf, tellConsoles } from './internal.ts'
import { findShift } from './shifts.ts'
import { liveSwaps, presentSwap } from './swaps.ts'

export const offerSwap = verb({
  name: 'staffing.offerSwap',
  summary: "Offer one's own shift to a colleague, or to everybody",
  scope: 'routing:work',
  effect: 'write',
  async run(ctx, { shift, to }) {
    const agent = selfOf(ctx)
    const row = await findShift(ctx, shift)
    if (row.agent_id !== agent || !row.published) return fail('not_found')
    if (row.starts_at <= ctx.now())
      return fail('not_allowed', { problem: { zh: '班次已经开始', en: 'the shift has begun' } })
    if (to === agent || (to && (await listAgents(ctx.tx, [to])).length === 0)) return fail('not_found')
    if ((await liveSwaps(ctx)).some((swap) => swap.shift_id === shift))
      return fail('conflict', { problem: { zh: '这个班次已经在换班中', en: 'the shift is offered already' } })
    const swap = await ctx.db
      .insertInto('staffing_swaps')
      .values({
        tenant_id: ctx.tenant,
        id: ctx.id(),
        shift_id: shift,
        from_id: agent,
        to_id: to,
        return_id: null,
        state: 'offered',
        offered_at: ctx.now(),
        decided_by: null,
      })
      .returningAll()
      .executeTakeFirstOrThrow()
    ctx.note(swap.id, { shift })
    tellConsoles(ctx)
    return presentSwap(ctx, swap)
  },
})
