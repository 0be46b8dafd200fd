import type { StaffingPerson } from '@tandem/contract'
import type { InTx } from '../../kernel/context.ts'
import { verb } from '../../kernel/verb.ts'
import { listAgents } from '../workforce/index.ts'

/** What holds for somebody with whom nothing else was agreed on. */
const usual = {
  hoursWeek: 40,
  daysWeek: 5,
  weekdays: [1, 2, 3, 4, 5, 6, 7],
  kinds: null,
  standby: false,
  callFrom: '08:00',
  callTo: '22:00',
  phone: null,
}

export const phonePlace = (agent: string) => ({ table: 'staffing_people', column: 'phone', row: agent })

/** Everybody who serves, with what they agreed to. */
export async function listPeople(ctx: InTx): Promise<StaffingPerson[]> {
  const agents = await listAgents(ctx.tx)
  const query = ctx.tx.db.selectFrom('staffing_people').selectAll().where('tenant_id', '=', ctx.tenant)
  const agreed = new Map((await query.execute()).map((row) => [row.agent_id, row]))
  const keys = await ctx.services.keys.tenant(ctx.tx)
  return agents.map(({ id, name, skills }) => {
    const person = { agent: id, name, skills: skills.map(({ key }) => key) }
    const row = agreed.get(id)
    if (!row) return { ...person, ...usual }
    return {
      ...person,
      hoursWeek: row.hours_week,
      daysWeek: row.days_week,
      weekdays: row.weekdays,
      kinds: row.kinds,
      standby: row.standby,
      callFrom: row.call_from,
      callTo: row.call_to,
      phone: row.phone && keys.open(phonePlace(id), row.phone),
    }
  })
}

export const people = verb({
  name: 'staffing.people',
  summary: 'What each agent agreed to: hours, days, shifts, standby',
  scope: 'staffing:read',
  effect: 'read',
  run: async (ctx) => ({ rows: await listPeople(ctx) }),
})
