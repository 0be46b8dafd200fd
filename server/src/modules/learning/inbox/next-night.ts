const HOUR_MS = 3_600_000
const NIGHT = 3

/** The next three o'clock in the morning in a zone, to the hour: nobody works then. */
export function nextNight(now: number, zone: string): Date {
  const hour = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', hourCycle: 'h23' })
  let at = Math.floor(now / HOUR_MS) * HOUR_MS + HOUR_MS
  while (Number(hour.format(at)) !== NIGHT) at += HOUR_MS
  return new Date(at)
}
