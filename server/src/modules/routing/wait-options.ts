import type { EntryKind, QueuePlace, WaitOption } from '@tandem/contract'

/** What a customer may do instead of waiting here, given what was chosen before. */
export function optionsFor(kind: EntryKind, customer: QueuePlace['customer']): WaitOption[] {
  if (kind !== 'chat') return []
  return customer === 'here' ? ['leave_message', 'call_back', 'keep_place'] : ['leave_message', 'call_back']
}

/** So long a number that was told stays, unless what is new is better or far off. */
const CALM_MS = 30_000

/** What a customer was told, and when. */
export interface Told {
  place: QueuePlace
  at: number
}

/**
 * What to tell a customer now; null when it is not worth a word. Estimates swing: a slightly longer wait is kept back
 * for a while, a shorter one and any change of position, of state or of what is possible is told at once.
 */
export function worthTelling(before: Told | undefined, fresh: QueuePlace, now: number): QueuePlace | null {
  if (!before) return fresh
  const { place } = before
  const samePlace =
    place.position === fresh.position &&
    place.open === fresh.open &&
    place.opensAt === fresh.opensAt &&
    place.kind === fresh.kind &&
    place.customer === fresh.customer
  const calm = now - before.at < CALM_MS && !isFarOff(place.minutes, fresh.minutes)
  const shown = calm && isLonger(place.minutes, fresh.minutes) ? withMinutesOf(place, fresh) : fresh
  const sameMinutes = shown.minutes === place.minutes && shown.atLeast === place.atLeast
  return samePlace && sameMinutes ? null : shown
}

const isLonger = (before: number | null, after: number | null): boolean =>
  before !== null && after !== null && after > before

const isFarOff = (before: number | null, after: number | null): boolean =>
  before === null || after === null || after > before * 1.5

const withMinutesOf = (place: QueuePlace, fresh: QueuePlace): QueuePlace => ({
  ...fresh,
  minutes: place.minutes,
  atLeast: place.atLeast,
})
