import { fail } from '../../kernel/errors.ts'
import { verb } from '../../kernel/verb.ts'
import { listPeople, phonePlace } from './people.ts'

export const savePerson = verb({
  name: 'staffing.savePerson',
  summary: 'Set what an agent agreed to: hours, days, shifts, standby and the phone for calls',
  scope: 'staffing:write',
  effect: 'write',
  async run(ctx, { agent, hoursWeek, daysWeek, weekdays, kinds, standby, callFrom, callTo, phone }) {
    if (!(await listPeople(ctx)).some((person) => person.agent === agent)) return fail('not_found')
    const sealed = phone && (await ctx.services.keys.tenant(ctx.tx)).seal(phonePlace(agent), phone)
    const row = {
      hours_week: hoursWeek,
      days_week: daysWeek,
      weekdays: [...new Set(weekdays)].sort(),
      kinds,
      standby,
      call_from: callFrom,
      call_to: callTo,
      ...(sealed !== undefined && { phone: sealed }),
    }
    await ctx.db
      .insertInto('staffing_people')
      .values({ tenant_id: ctx.tenant, agent_id: agent, ...row })
      .onConflict((conflict) => conflict.columns(['tenant_id', 'agent_id']).doUpdateSet(row))
      .execute()
    ctx.note(agent, { hoursWeek, daysWeek, standby, phone: phone === undefined ? 'kept' : phone !== null })
    return (await listPeople(ctx)).find((person) => person.agent === agent) ?? fail('not_found')
  },
})
