import type { Hours } from '@tandem/contract'

const WEEKDAYS: Record<string, string> = { Mon: '1', Tue: '2', Wed: '3', Thu: '4', Fri: '5', Sat: '6', Sun: '7' }

/** Whether an instant lies within the opening hours, by the wall clock of their zone. */
export function isOpen(hours: Hours, at: Date): boolean {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: hours.zone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(at)
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? ''
  const time = `${of('hour')}:${of('minute')}`
  const day = hours.week[WEEKDAYS[of('weekday')] ?? ''] ?? []
  return day.some(([from, to]) => from <= time && time < to)
}
