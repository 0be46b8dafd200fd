import { fail } from '../../kernel/errors.ts'
import { verb } from '../../kernel/verb.ts'
import { tellConsoles } from './internal.ts'

export const removeEvent = verb({
  name: 'staffing.removeEvent',
  summary: 'Take an event out of the calendar',
  scope: 'staffing:write',
  effect: 'write',
  destructive: true,
  async run(ctx, { event }) {
    const gone = await ctx.db
      .deleteFrom('staffing_events')
      .where('tenant_id', '=', ctx.tenant)
      .where('id', '=', event)
      .executeTakeFirst()
    if (gone.numDeletedRows === 0n) return fail('not_found')
    ctx.note(event)
    tellConsoles(ctx)
    return { ok: true as const }
  },
})
