import { fail } from '../../kernel/errors.ts'
import { verb } from '../../kernel/verb.ts'
import { addDays, mondayOf } from './calendar.ts'
import { todayOf } from './internal.ts'
import { listKinds } from './kinds.ts'
import { planOf } from './week.ts'

export const plan = verb({
  name: 'staffing.plan',
  summary: 'Let the solver plan the shifts of a week; what is published or made by hand stays',
  scope: 'staffing:write',
  effect: 'write',
  async run(ctx, { week }) {
    const monday = mondayOf(week)
    if (addDays(monday, 6) < (await todayOf(ctx)))
      fail('not_allowed', { problem: { zh: '这一周已经过去', en: 'this week is over' } })
    if ((await listKinds(ctx)).length === 0)
      fail('not_allowed', { problem: { zh: '请先添加班次类型', en: 'add a kind of shift first' } })
    const row = { state: 'solving', at: ctx.now(), shifts: 0, missing: 0, proven: false, problem: null }
    await ctx.db
      .insertInto('staffing_plans')
      .values({ tenant_id: ctx.tenant, week: monday, ...row })
      .onConflict((conflict) => conflict.columns(['tenant_id', 'week']).doUpdateSet(row))
      .execute()
    // One after the other for a tenant: solving takes a whole core.
    ctx.emit('staffing.planRequested', `${ctx.tenant}.plan`, { week: monday })
    ctx.note(monday)
    return (await planOf(ctx, monday)) ?? fail('internal')
  },
})
