export type Stage = 'soon' | 'expired'

const DAY_MS = 24 * 3_600_000
/** So long before the end editors are told. */
export const NOTICE_MS = 14 * DAY_MS

/**
 * What happens next on the way to the end of an article's validity, and when; null when the end has passed. One that is
 * published with less time left is announced when half of that is over.
 * @param told what has been announced of this end already
 */
export function nextStage(
  validUntil: number,
  now: number,
  told: Stage | null = null,
): { stage: Stage; at: number } | null {
  if (now >= validUntil) return null
  if (told !== null) return { stage: 'expired', at: validUntil }
  const left = validUntil - now
  return { stage: 'soon', at: left > NOTICE_MS ? validUntil - NOTICE_MS : now + Math.floor(left / 2) }
}
