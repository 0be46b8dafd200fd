import { z } from 'zod'
import { Id, Instant, Language } from './base.ts'
import { Login, Me, Password, Role } from './security.ts'
import { shape } from './shape.ts'

/** Somebody who was asked to join a tenant and has not come yet. */
export const Invitation = z.object({
  id: Id,
  login: z.string(),
  name: z.string(),
  roles: z.array(Role),
  /** Who asked; null once that person serves the tenant no more. */
  by: z.string().nullable(),
  createdAt: Instant,
  expiresAt: Instant,
  state: z.enum(['open', 'expired']),
})
export type Invitation = z.infer<typeof Invitation>

/** An invitation with what makes its link: told this once, the server keeps a hash. */
export const Invited = z.object({ invitation: Invitation, token: z.string() })
export type Invited = z.infer<typeof Invited>

/** `unknown`: no link of ours, or one that was replaced by a newer one. */
export const InvitationState = z.enum(['open', 'expired', 'used', 'revoked', 'unknown'])
export type InvitationState = z.infer<typeof InvitationState>

const Token = z.string().min(1).max(200)
const one = z.strictObject({ invitation: Id })

export const invitations = {
  /** Those that are open, and those that ran out and can be renewed. */
  'security.invitations': shape(z.strictObject({}), z.object({ rows: z.array(Invitation) })),
  'security.invite': shape(
    z.strictObject({ login: Login, name: z.string().trim().min(1).max(60), roles: z.array(Role).min(1) }),
    Invited,
  ),
  /** A new link with the time begun anew; the one before works no more. */
  'security.renewInvitation': shape(one, Invited),
  'security.revokeInvitation': shape(one, z.object({ ok: z.literal(true) })),
  /** What the page of a link says; who is invited, and where, only while it is open. */
  'security.invitation': shape(
    z.strictObject({ token: Token }),
    z.object({
      state: InvitationState,
      invited: z
        .object({ organisation: z.string(), name: z.string(), login: z.string(), expiresAt: Instant })
        .nullable(),
    }),
  ),
  /** Makes the account, with the password and language of its owner, and signs in. */
  'security.acceptInvitation': shape(z.strictObject({ token: Token, password: Password, language: Language }), Me),
}
