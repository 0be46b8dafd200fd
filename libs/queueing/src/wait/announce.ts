/**
 * Whole minutes to announce for an estimate in seconds: always rounded up and the coarser the longer, since a minute
 * past what was announced makes people leave more than a longer announcement does.
 */
export function announcedMinutes(seconds: number): number {
  const minutes = Math.max(1, Math.ceil(seconds / 60))
  const step = minutes <= 10 ? 1 : minutes <= 30 ? 5 : minutes <= 60 ? 10 : 30
  return Math.ceil(minutes / step) * step
}
