import type { InvitationState } from '@tandem/contract'

/** How long a link is good for. */
export const INVITATION_MS = 72 * 3_600_000

interface Times {
  expires_at: Date
  used_at: Date | null
  revoked_at: Date | null
}

/** How an invitation stands; one that was used or taken back is that for ever. */
export function stateOf({ used_at, revoked_at, expires_at }: Times, now: number): Exclude<InvitationState, 'unknown'> {
  if (used_at !== null) return 'used'
  if (revoked_at !== null) return 'revoked'
  return expires_at.getTime() <= now ? 'expired' : 'open'
}
