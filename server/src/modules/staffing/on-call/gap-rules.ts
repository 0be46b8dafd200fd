/** A gap of the next quarter of an hour. One that is closed is null. */
export interface Gap {
  state: 'opening' | 'open' | 'closing'
  /** Since when it is in this state, milliseconds. */
  since: number
  /** When it was first seen; null while it only seems to open. */
  openedAt: number | null
  people: number
}

export interface Hysteresis {
  /** So many missing people open a gap. */
  people: number
  holdMinutes: number
}

/**
 * What a look at the floor makes of a gap. It opens only after it has stood for a while, and closes only after nobody
 * was missing for as long: a wave of arrivals calls nobody in, and one arrival sends nobody home.
 */
export function afterLook(
  gap: Gap | null,
  missing: number,
  now: number,
  { people, holdMinutes }: Hysteresis,
): Gap | null {
  const held = gap !== null && now - gap.since >= holdMinutes * 60_000
  const next = (state: Gap['state'], openedAt: number | null): Gap => ({
    state,
    openedAt,
    people: Math.max(0, missing),
    since: gap?.state === state ? gap.since : now,
  })
  if (gap === null) {
    if (missing < people) return null
    return holdMinutes === 0 ? next('open', now) : next('opening', null)
  }
  if (gap.state === 'opening') {
    if (missing < people) return null
    return held ? next('open', gap.since) : next('opening', null)
  }
  if (missing > 0) return next('open', gap.openedAt)
  if (gap.state === 'open') return holdMinutes === 0 ? null : next('closing', gap.openedAt)
  return held ? null : next('closing', gap.openedAt)
}
