import { actorId } from '../../kernel/actor.ts'
import { fail } from '../../kernel/errors.ts'
import { verb } from '../../kernel/verb.ts'
import { tellConsoles } from './internal.ts'
import { type LeaveRow, lockLeave, presentLeave, setLeave } from './leaves.ts'

export const decideLeave = verb({
  name: 'staffing.decideLeave',
  summary: 'Approve or turn down leave; approved, the shifts in these days are free for others',
  scope: 'staffing:write',
  effect: 'write',
  async run(ctx, { leave, approve }) {
    const row = await lockLeave(ctx, leave)
    if (row.state !== 'requested') return fail('conflict', { problem: { zh: '已处理过', en: 'decided already' } })
    const by = actorId(ctx.actor)
    if (by === row.agent_id) return fail('four_eyes')
    // Counted before they are gone: who decided sees what the decision took away.
    const shown = await presentLeave(ctx, row)
    const decided = await setLeave(ctx, leave, { state: approve ? 'approved' : 'rejected', decided_by: by })
    if (approve) await clearShifts(ctx, decided)
    ctx.note(leave, { approve, shifts: shown.shifts })
    tellConsoles(ctx)
    return { ...shown, state: approve ? 'approved' : 'rejected' }
  },
})

async function clearShifts(ctx: Parameters<typeof lockLeave>[0], { agent_id, from_day, to_day }: LeaveRow) {
  await ctx.tx.db
    .deleteFrom('staffing_shifts')
    .where('tenant_id', '=', ctx.tenant)
    .where('agent_id', '=', agent_id)
    .where('day', '>=', from_day)
    .where('day', '<=', to_day)
    .execute()
}
