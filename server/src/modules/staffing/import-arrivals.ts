import { verb } from '../../kernel/verb.ts'
import { queueOf } from './arrivals.ts'
import { tellConsoles } from './internal.ts'

export const importArrivals = verb({
  name: 'staffing.importArrivals',
  summary: 'Bring what came in each half hour from another system, so that there is a forecast from the first day',
  scope: 'staffing:write',
  effect: 'write',
  async run(ctx, { rows }) {
    // The same half hour named twice would be written twice by one statement, which is refused.
    const cells = new Map(
      rows.map(({ skills, day, slot, count }) => {
        const cell = { tenant_id: ctx.tenant, queue: queueOf(skills), day, slot, n: count }
        return [`${cell.queue}|${day}|${slot}`, cell] as const
      }),
    )
    await ctx.db
      .insertInto('staffing_arrivals')
      .values([...cells.values()])
      .onConflict((conflict) =>
        conflict.columns(['tenant_id', 'queue', 'day', 'slot']).doUpdateSet((eb) => ({ n: eb.ref('excluded.n') })),
      )
      .execute()
    const days = new Set(rows.map(({ day }) => day)).size
    ctx.note(ctx.tenant, { rows: rows.length, days })
    tellConsoles(ctx)
    return { days }
  },
})
