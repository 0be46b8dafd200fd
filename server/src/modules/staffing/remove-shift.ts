import { verb } from '../../kernel/verb.ts'
import { tellConsoles } from './internal.ts'
import { findShift } from './shifts.ts'

export const removeShift = verb({
  name: 'staffing.removeShift',
  summary: 'Take a shift out of the plan',
  scope: 'staffing:write',
  effect: 'write',
  destructive: true,
  async run(ctx, { shift }) {
    const { agent_id, day } = await findShift(ctx, shift)
    await ctx.db.deleteFrom('staffing_shifts').where('tenant_id', '=', ctx.tenant).where('id', '=', shift).execute()
    ctx.note(shift, { agent: agent_id, day })
    tellConsoles(ctx)
    return { ok: true as const }
  },
})
