import { verb } from '../../kernel/verb.ts'
import { addDays, mondayOf } from './calendar.ts'
import { tellConsoles } from './internal.ts'

export const publish = verb({
  name: 'staffing.publish',
  summary: 'Show the drafts of a week to the agents',
  scope: 'staffing:write',
  effect: 'write',
  async run(ctx, { week }) {
    const monday = mondayOf(week)
    const rows = await ctx.db
      .updateTable('staffing_shifts')
      .set({ published: true })
      .where('tenant_id', '=', ctx.tenant)
      .where('day', '>=', monday)
      .where('day', '<=', addDays(monday, 6))
      .where('published', '=', false)
      .returning('id')
      .execute()
    ctx.note(monday, { shifts: rows.length })
    tellConsoles(ctx)
    return { shifts: rows.length }
  },
})
