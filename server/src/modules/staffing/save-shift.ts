import { verb } from '../../kernel/verb.ts'
import { checkShift } from './check-shift.ts'
import { presentShift, tellConsoles, zoneOf } from './internal.ts'
import { findKind } from './kinds.ts'
import { findShift, insertShift, timesOf } from './shifts.ts'

export const saveShift = verb({
  name: 'staffing.saveShift',
  summary: 'Plan a shift by hand, or change one; a published one changes for the agent at once',
  scope: 'staffing:write',
  effect: 'write',
  async run(ctx, { shift, agent, day, kind }) {
    const before = shift ? await findShift(ctx, shift) : null
    const times = await findKind(ctx, kind)
    const id = before?.id ?? ctx.id()
    await checkShift(ctx, { id, agent, day, times })
    const set = { agent_id: agent, kind_id: kind, source: 'manual' }
    const row = before
      ? await ctx.db
          .updateTable('staffing_shifts')
          .set({ ...set, ...timesOf(day, times, await zoneOf(ctx)) })
          .where('tenant_id', '=', ctx.tenant)
          .where('id', '=', id)
          .returningAll()
          .executeTakeFirstOrThrow()
      : await insertShift(ctx, {
          id,
          day,
          from_slot: times.from,
          to_slot: times.to,
          breaks: times.breaks,
          published: false,
          ...set,
        })
    ctx.note(id, { agent, day, kind })
    tellConsoles(ctx)
    return presentShift(ctx, row)
  },
})
