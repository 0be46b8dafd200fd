import { createHash, createHmac, timingSafeEqual } from 'node:crypto'

export interface Signed {
  method: string
  /** Path with its query, as sent. */
  path: string
  /** Seconds since 1970, as sent. */
  timestamp: string
  body: string
}

export const TOLERANCE_SECONDS = 300

/** Lower-case hex HMAC-SHA256 over method, path, timestamp and body, one to a line. */
export function signatureOf(secret: string, { method, path, timestamp, body }: Signed): string {
  return createHmac('sha256', secret).update([method, path, timestamp, body].join('\n')).digest('hex')
}

export type Verdict = 'ok' | 'MISSING_SIGNATURE' | 'STALE_TIMESTAMP' | 'BAD_SIGNATURE'

/** Strict: exactly ten figures of time, within five minutes, and every byte signed; compared in constant time. */
export function verify(secret: string, signed: Signed, signature: string | undefined, now: number): Verdict {
  if (!signature || !signed.timestamp) return 'MISSING_SIGNATURE'
  if (!/^\d{10}$/.test(signed.timestamp)) return 'STALE_TIMESTAMP'
  if (Math.abs(now / 1000 - Number(signed.timestamp)) > TOLERANCE_SECONDS) return 'STALE_TIMESTAMP'
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(signature), digest(signatureOf(secret, signed))) ? 'ok' : 'BAD_SIGNATURE'
}
