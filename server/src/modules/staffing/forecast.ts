import {
  type CalendarEvent,
  countQuantile,
  type DayArrivals,
  eventOn,
  forecastDay,
  QueueingError,
  type SlotForecast,
} from '@tandem/queueing'
import { SLOTS } from './calendar.ts'

/**
 * Arrivals of a day. Before the same weekday was seen, the mean of the known days that are no event; nothing known is
 * nothing expected.
 *
 * @param history whole days before `day`
 */
export function forecastOf(
  history: readonly DayArrivals[],
  day: string,
  events: readonly CalendarEvent[],
): SlotForecast[] {
  try {
    return forecastDay(history, day, events)
  } catch (error) {
    if (error instanceof QueueingError && error.code === 'missing') return meanDay(history, day, events)
    throw error
  }
}

function meanDay(history: readonly DayArrivals[], day: string, events: readonly CalendarEvent[]): SlotForecast[] {
  const usual = history.filter(({ date }) => date < day && !eventOn(date, events))
  const factor = eventOn(day, events)?.multiplier ?? 1
  return Array.from({ length: SLOTS }, (_, slot) => {
    const sum = usual.reduce((total, { counts }) => total + (counts[slot] ?? 0), 0)
    const mean = usual.length > 0 ? (factor * sum) / usual.length : 0
    return { mean, low: countQuantile(mean, 0, 0.1), high: countQuantile(mean, 0, 0.9) }
  })
}
