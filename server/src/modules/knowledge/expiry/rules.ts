export type Stage = 'soon' | 'expired'

const DAY_MS = 24 * 3_600_000
/** So long before the end editors are told. */
export const NOTICE_MS = 14 * DAY_MS

/** What happens next on the way to the end of an article's validity, and when; null when the end has passed. */
export function nextStage(validUntil: number, now: number): { stage: Stage; at: number } | null {
  if (now < validUntil - NOTICE_MS) return { stage: 'soon', at: validUntil - NOTICE_MS }
  return now < validUntil ? { stage: 'expired', at: validUntil } : null
}
