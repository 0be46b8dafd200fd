const QUARTER_MS = 15 * 60_000
/** A power of two of quarters that is longer than any day. */
const LONGEST_DAY = 128

/** The first instant of the local day that `now` falls into; where clocks jump at midnight, when its date first shows. */
export function startOfDay(now: Date, zone: string): Date {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })
  const today = format.format(now)
  const isToday = (slot: number) => format.format(slot * QUARTER_MS) === today
  // Zones are whole quarters of an hour apart: look for the first quarter that shows today's date.
  let slot = Math.floor(now.getTime() / QUARTER_MS)
  for (let step = LONGEST_DAY; step >= 1; step /= 2) if (isToday(slot - step)) slot -= step
  return new Date(slot * QUARTER_MS)
}
