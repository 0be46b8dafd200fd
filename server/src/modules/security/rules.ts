import type { Role } from '@tandem/contract'
import { ONE_TIME_DAYS, PASSWORD_DAYS } from './password-policy.ts'
import { isOffice } from './roles.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
export const IDLE_MS = 30 * MINUTE
export const ABSOLUTE_MS = 12 * 60 * MINUTE
/** A newcomer may put the second factor off for a week. */
const TOTP_GRACE_MS = 7 * DAY
/** An account that nobody used for 90 days is off (8.1.4.2 c). */
const STALE_MS = 90 * DAY

/** When a session ends if nothing more happens. */
export const sessionEnd = (session: { created_at: Date; seen_at: Date }): number =>
  Math.min(session.seen_at.getTime() + IDLE_MS, session.created_at.getTime() + ABSOLUTE_MS)

export interface Account {
  created_at: Date
  last_seen_at: Date | null
  password_at: Date
  must_change: boolean
  totp_secret: string | null
}

export const isStale = (account: Account, now: number): boolean =>
  now - (account.last_seen_at ?? account.created_at).getTime() > STALE_MS

/** Whether a one-time password lay around unused for too long. */
export const isOneTimeOver = (account: Account, now: number): boolean =>
  account.must_change && now - account.password_at.getTime() > ONE_TIME_DAYS * DAY

/** When the second factor becomes compulsory for the account; null where it never does or is there. */
export function totpDueAt(account: Account, roles: readonly Role[]): Date | null {
  if (account.totp_secret !== null || !roles.some(isOffice)) return null
  return new Date(account.created_at.getTime() + TOTP_GRACE_MS)
}

export const mustChangePassword = (account: Account, now: number): boolean =>
  account.must_change || now - account.password_at.getTime() > PASSWORD_DAYS * DAY

export function mustEnrolTotp(account: Account, roles: readonly Role[], now: number): boolean {
  const due = totpDueAt(account, roles)
  return due !== null && due.getTime() <= now
}

/** What the user has to do before the roles count. */
export function owedBy(account: Account, roles: readonly Role[], now: number) {
  if (mustChangePassword(account, now)) return 'password_expired'
  return mustEnrolTotp(account, roles, now) ? 'totp_required' : undefined
}
