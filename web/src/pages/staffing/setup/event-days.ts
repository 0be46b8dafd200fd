import type { StaffingEvent } from '@tandem/contract'

/** What the form of an event holds. */
export interface EventFields {
  name: string
  kind: 'yearly' | 'monthly' | 'dates'
  from?: string
  to?: string
  day?: number
  dates?: string[]
  multiplier: number
  rush: boolean
}

type When = StaffingEvent['when']

/** Most of the day's arrivals in the first hours after midnight. */
const RUSH = [6, 4, 2.5, 1.5, 1, 1, 1, 1, ...Array<number>(12).fill(0.9), 1, 1.1, 1.3, 1.5]

export function whenText(when: When): string {
  if ('yearly' in when) return when.yearly[0] === when.yearly[1] ? when.yearly[0] : when.yearly.join(' – ')
  return 'monthly' in when ? String(when.monthly) : when.dates.join(', ')
}

export function fieldsOf(event: StaffingEvent | null): EventFields {
  if (!event) return { name: '', kind: 'yearly', multiplier: 2, rush: false }
  const { name, when, multiplier, hours } = event
  const base = { name, multiplier, rush: hours !== null }
  if ('yearly' in when) return { ...base, kind: 'yearly', from: when.yearly[0], to: when.yearly[1] }
  if ('monthly' in when) return { ...base, kind: 'monthly', day: when.monthly }
  return { ...base, kind: 'dates', dates: when.dates }
}

/** What is sent. An own shape of hours that was there stays. */
export function eventOf(fields: EventFields, before: StaffingEvent | null) {
  const { name, multiplier, rush } = fields
  return { name, multiplier, when: whenOf(fields), hours: rush ? (before?.hours ?? RUSH) : null }
}

function whenOf({ kind, from = '', to, day = 1, dates = [] }: EventFields): When {
  switch (kind) {
    case 'yearly':
      return { yearly: [from, to || from] }
    case 'monthly':
      return { monthly: day }
    case 'dates':
      return { dates }
  }
}
