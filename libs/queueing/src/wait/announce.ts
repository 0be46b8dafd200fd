/** Minutes that are said to customers: the longer, the coarser. Beyond the last: by half hours. */
const STEPS = [1, 2, 3, 5, 8, 10, 15, 20, 25, 30, 45, 60]

/**
 * Minutes to announce for an estimate in seconds: always rounded up, since a minute past what was announced makes
 * people leave more than a longer announcement does. Null when there is no estimate to give.
 */
export function announcedMinutes(seconds: number): number | null {
  if (!Number.isFinite(seconds) || seconds < 0) return null
  const minutes = seconds / 60
  return STEPS.find((step) => minutes <= step) ?? Math.ceil(minutes / 30) * 30
}

/** An honest range from the usual wait to the long one; one number when both round to the same. */
export function announcedRange(usual: number, long: number): { from: number; to: number } | null {
  const from = announcedMinutes(Math.min(usual, long))
  const to = announcedMinutes(long)
  return from === null || to === null ? null : { from, to }
}
