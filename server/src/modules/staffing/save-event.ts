import { fail } from '../../kernel/errors.ts'
import { verb } from '../../kernel/verb.ts'
import { presentEvents } from './events.ts'
import { tellConsoles } from './internal.ts'

export const saveEvent = verb({
  name: 'staffing.saveEvent',
  summary: 'Add or change an event of the calendar',
  scope: 'staffing:write',
  effect: 'write',
  async run(ctx, { id: known, name, when, multiplier, hours }) {
    const id = known ?? ctx.id()
    const row = { name, days: JSON.stringify(when), multiplier, hours: hours && JSON.stringify(hours) }
    if (known) {
      const query = ctx.db.updateTable('staffing_events').set(row).where('tenant_id', '=', ctx.tenant)
      const { numUpdatedRows } = await query.where('id', '=', id).executeTakeFirst()
      if (numUpdatedRows === 0n) return fail('not_found')
    } else {
      const values = { tenant_id: ctx.tenant, id, ...row }
      await ctx.db.insertInto('staffing_events').values(values).execute()
    }
    ctx.note(id, { name, multiplier })
    tellConsoles(ctx)
    return (await presentEvents(ctx)).find((event) => event.id === id) ?? fail('not_found')
  },
})
