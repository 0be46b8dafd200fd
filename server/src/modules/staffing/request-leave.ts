import { fail } from '../../kernel/errors.ts'
import { verb } from '../../kernel/verb.ts'
import { daysBetween } from './calendar.ts'
import { selfOf, tellConsoles, todayOf } from './internal.ts'
import { leavesIn, notePlace, presentLeave } from './leaves.ts'

const LONGEST_DAYS = 180

export const requestLeave = verb({
  name: 'staffing.requestLeave',
  summary: 'Ask for leave',
  scope: 'routing:work',
  effect: 'write',
  async run(ctx, { from, to, reason, note }) {
    const agent = selfOf(ctx)
    const length = daysBetween(from, to)
    if (length < 0 || length > LONGEST_DAYS || from < (await todayOf(ctx))) fail('bad_input', { problem: 'from, to' })
    if ((await leavesIn(ctx, from, to)).some((leave) => leave.agent_id === agent))
      fail('not_allowed', { problem: { zh: '这几天已经申请过请假', en: 'leave was asked for on these days already' } })
    const id = ctx.id()
    const keys = await ctx.services.keys.tenant(ctx.tx)
    const row = await ctx.db
      .insertInto('staffing_leaves')
      .values({
        tenant_id: ctx.tenant,
        id,
        agent_id: agent,
        from_day: from,
        to_day: to,
        reason,
        state: 'requested',
        note: keys.seal(notePlace(id), note),
        requested_at: ctx.now(),
        decided_by: null,
      })
      .returningAll()
      .executeTakeFirstOrThrow()
    ctx.note(id, { from, to })
    tellConsoles(ctx)
    return presentLeave(ctx, row)
  },
})
