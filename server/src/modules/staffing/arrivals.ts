import type { DayArrivals } from '@tandem/queueing'
import { sql } from 'kysely'
import type { InTx } from '../../kernel/context.ts'
import { localOf, SLOT_MINUTES, SLOTS } from './calendar.ts'
import { now, zoneOf } from './internal.ts'

/** The queue of these skills. */
export const queueOf = (skills: readonly string[]): string => [...new Set(skills)].sort().join()

export const skillsOf = (queue: string): string[] => (queue === '' ? [] : queue.split(','))

/** Counts somebody who asked for a person; the same event counts once. */
export async function countArrival(
  ctx: InTx,
  event: { id: number; at: Date; skills: readonly string[] },
): Promise<void> {
  const fresh = await ctx.tx.db
    .insertInto('staffing_counted')
    .values({ tenant_id: ctx.tenant, event_id: event.id, at: now(ctx) })
    .onConflict((conflict) => conflict.doNothing())
    .returning('event_id')
    .executeTakeFirst()
  if (!fresh) return
  const { day, minutes } = localOf(event.at, await zoneOf(ctx))
  const slot = Math.floor(minutes / SLOT_MINUTES)
  await ctx.tx.db
    .insertInto('staffing_arrivals')
    .values({ tenant_id: ctx.tenant, queue: queueOf(event.skills), day, slot, n: 1 })
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'queue', 'day', 'slot']).doUpdateSet({ n: sql`staffing_arrivals.n + 1` }),
    )
    .execute()
}

/** What came by queue and day, ascending. A day on which anything came in any queue is known in all of them. */
export interface History {
  queues: Map<string, DayArrivals[]>
  days: string[]
}

export async function historyOf(ctx: InTx, from: string): Promise<History> {
  const rows = await ctx.tx.db
    .selectFrom('staffing_arrivals')
    .select(['queue', 'day', 'slot', 'n'])
    .where('tenant_id', '=', ctx.tenant)
    .where('day', '>=', from)
    .execute()
  const days = [...new Set(rows.map(({ day }) => day))].sort()
  const empty = () => new Map(days.map((date) => [date, Array<number>(SLOTS).fill(0)]))
  const counts = new Map([...new Set(rows.map(({ queue }) => queue))].sort().map((queue) => [queue, empty()]))
  for (const { queue, day, slot, n } of rows) {
    const ofDay = counts.get(queue)?.get(day)
    if (ofDay) ofDay[slot] = n
  }
  const listed = [...counts].map(([queue, byDay]) => {
    const arrivals = [...byDay].map(([date, ofDay]): DayArrivals => ({ date, counts: ofDay }))
    return [queue, arrivals] as const
  })
  return { queues: new Map(listed), days }
}

/** All queues together. */
export function together(histories: readonly DayArrivals[][]): DayArrivals[] {
  const [first = []] = histories
  return first.map(({ date }, i) => ({
    date,
    counts: Array.from({ length: SLOTS }, (_, slot) =>
      histories.reduce((sum, days) => sum + (days[i]?.counts[slot] ?? 0), 0),
    ),
  }))
}
