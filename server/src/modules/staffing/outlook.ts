import { fail } from '../../kernel/errors.ts'
import { verb } from '../../kernel/verb.ts'
import { skillsOf, together } from './arrivals.ts'
import { addDays } from './calendar.ts'
import { basisOf, coverDay, eventName, onShift, type QueueDay, queueDay } from './outlook-of.ts'
import { shiftsOn } from './shifts.ts'

/** Last year's change between the same weeks counts, too. */
const HISTORY_DAYS = 420

export const outlook = verb({
  name: 'staffing.outlook',
  summary: 'Forecast, people needed and people scheduled, by half hour',
  scope: 'staffing:read',
  effect: 'read',
  async run(ctx, { from, days, queue }) {
    const basis = await basisOf(ctx, HISTORY_DAYS)
    const { queues } = basis.history
    if (queue !== null && !queues.has(queue)) return fail('not_found')
    const first = from ?? basis.today
    const shifts = await shiftsOn(ctx, addDays(first, -1), addDays(first, days - 1))
    const whole = together([...queues.values()])
    const rows = Array.from({ length: days }, (_, i) => {
      const day = addDays(first, i)
      const each = new Map([...queues].map(([key, history]) => [key, queueDay(basis, history, day)]))
      const needs = new Map([...each].map(([key, { need }]) => [key, need]))
      const present = onShift(shifts, day)
      const shown = queue === null ? allOf(queueDay(basis, whole, day), [...each.values()]) : each.get(queue)
      const scheduled =
        queue === null ? present.map((rows) => rows.length) : (coverDay(needs, present, basis.skills).get(queue) ?? [])
      return { day, event: eventName(basis, day), slots: slotsOf(shown, scheduled) }
    })
    return {
      queues: [...queues.keys()].map((key) => ({ key, skills: skillsOf(key) })),
      daysKnown: basis.history.days.filter((day) => day < basis.today).length,
      ...basis.served,
      days: rows,
    }
  },
})

/** All queues: arrivals are forecast together, since their chances even out; people are needed queue by queue. */
const allOf = (whole: QueueDay, each: readonly QueueDay[]): QueueDay => ({
  ...whole,
  need: whole.need.map((_, slot) => each.reduce((sum, { need }) => sum + (need[slot] ?? 0), 0)),
})

const slotsOf = (day: QueueDay | undefined, scheduled: readonly number[]) =>
  (day?.arrivals ?? []).map(({ mean, low, high }, slot) => ({
    arrivals: mean,
    low,
    high,
    actual: day?.actual[slot] ?? null,
    expected: day?.expected[slot] ?? 0,
    need: day?.need[slot] ?? 0,
    scheduled: scheduled[slot] ?? 0,
  }))
