import type { VerbOutput } from '@tandem/contract'
import type { InTx } from '../../kernel/context.ts'
import { verb } from '../../kernel/verb.ts'
import { addDays, mondayOf } from './calendar.ts'
import { presentShifts } from './internal.ts'
import { leavesIn, presentLeaves } from './leaves.ts'
import { shiftsOn } from './shifts.ts'

export async function planOf(ctx: InTx, monday: string): Promise<VerbOutput<'staffing.plan'> | null> {
  const query = ctx.tx.db.selectFrom('staffing_plans').selectAll().where('tenant_id', '=', ctx.tenant)
  const row = await query.where('week', '=', monday).executeTakeFirst()
  if (!row) return null
  const { shifts, missing, proven, problem } = row
  return { state: row.state as 'solving', at: row.at.toISOString(), shifts, missing, proven, problem }
}

export const week = verb({
  name: 'staffing.week',
  summary: 'The shifts of a week with leave, drafts included',
  scope: 'staffing:read',
  effect: 'read',
  async run(ctx, { week: day }) {
    const monday = mondayOf(day)
    const sunday = addDays(monday, 6)
    return {
      monday,
      shifts: await presentShifts(ctx, await shiftsOn(ctx, monday, sunday)),
      leaves: await presentLeaves(ctx, await leavesIn(ctx, monday, sunday)),
      plan: await planOf(ctx, monday),
    }
  },
})
