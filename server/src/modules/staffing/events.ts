import type { StaffingEvent } from '@tandem/contract'
import { type CalendarEvent, learnedMultiplier } from '@tandem/queueing'
import type { InTx } from '../../kernel/context.ts'
import { verb } from '../../kernel/verb.ts'
import { historyOf, together } from './arrivals.ts'
import { addDays } from './calendar.ts'
import { todayOf } from './internal.ts'
import { suggestionsBeside } from './suggestions.ts'

const YEARS_DAYS = 740

/** The tenant's events, as the forecast takes them. */
export async function calendarOf(ctx: InTx): Promise<(CalendarEvent & { name: string })[]> {
  const query = ctx.tx.db.selectFrom('staffing_events').selectAll().where('tenant_id', '=', ctx.tenant)
  return (await query.orderBy('name').execute()).map(({ id, name, days, multiplier, hours }) => ({
    id,
    name,
    when: days,
    multiplier,
    ...(hours && { hours }),
  }))
}

/** With what each event was on its recorded days. */
export async function presentEvents(ctx: InTx): Promise<StaffingEvent[]> {
  const events = await calendarOf(ctx)
  const today = await todayOf(ctx)
  const history = together([...(await historyOf(ctx, addDays(today, -YEARS_DAYS))).queues.values()])
  const over = history.filter(({ date }) => date < today)
  return events.map((event) => ({
    id: event.id,
    name: event.name,
    when: event.when as StaffingEvent['when'],
    multiplier: event.multiplier,
    hours: event.hours ? [...event.hours] : null,
    learned: learnedMultiplier(over, event, events),
  }))
}

export const events = verb({
  name: 'staffing.events',
  summary: 'Days on which more or fewer come than usual, and events that most shops know',
  scope: 'staffing:read',
  effect: 'read',
  async run(ctx) {
    const rows = await presentEvents(ctx)
    return { rows, suggestions: suggestionsBeside(rows.map(({ when }) => when)) }
  },
})
