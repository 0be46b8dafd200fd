import { z } from 'zod'
import { Id, Instant, Language, Page, pageOf } from './base.ts'
import { shape } from './shape.ts'

export const Role = z.enum([
  'agent',
  'supervisor',
  'inspector',
  'analyst',
  'administrator',
  'security_administrator',
  'audit_administrator',
  'client_viewer',
])
export type Role = z.infer<typeof Role>

/** What a verb asks for; roles are sets of these (deny by default). */
export const Scope = z.enum([
  'self',
  'conversation:read',
  'conversation:write',
  'conversation:supervise',
  'customer:read',
  'customer:write',
  'customer:reveal',
  /** Erases a person, or hands out a copy of what is held of them. */
  'customer:privacy',
  'workforce:read',
  'workforce:write',
  'routing:work',
  'knowledge:read',
  'knowledge:write',
  'knowledge:review',
  'channel:read',
  'channel:write',
  'insights:read',
  'kpi:read',
  'kpi:write',
  'training:learn',
  'training:write',
  'commerce:read',
  'commerce:write',
  'staffing:read',
  'staffing:write',
  'quality:own',
  'quality:inspect',
  'quality:manage',
  'quality:figures',
  'tenant:read',
  'tenant:write',
  'user:read',
  'user:write',
  'role:write',
  'key:write',
  'audit:read',
  'chat',
  'public',
  'system',
])
export type Scope = z.infer<typeof Scope>

/** What an API key may be given: no power of an administrator, no clear personal data, nothing of a person's own. */
export const keyScopes = [
  'conversation:read',
  'conversation:write',
  'customer:read',
  'customer:write',
  'workforce:read',
  'workforce:write',
  'knowledge:read',
  'knowledge:write',
  'channel:read',
  'insights:read',
  'commerce:read',
  'commerce:write',
  'tenant:read',
] as const satisfies Scope[]

export const Login = z
  .string()
  .trim()
  .toLowerCase()
  .min(3)
  .max(100)
  .regex(/^[^\s]+$/)
export const Password = z.string().min(1).max(200)
const Totp = z.string().regex(/^\d{6}$/)

export const User = z.object({
  id: Id,
  login: z.string(),
  name: z.string(),
  roles: z.array(Role),
  totp: z.boolean(),
  disabled: z.boolean(),
  lastSeenAt: Instant.nullable(),
})
export type User = z.infer<typeof User>

/** Who is signed in, at which tenant, and what they may do. */
export const Me = z.object({
  user: User,
  /** With the IANA zone that its days are counted in. */
  tenant: z.object({ id: Id, name: z.string(), zone: z.string() }),
  tenants: z.array(z.object({ id: Id, name: z.string() })),
  scopes: z.array(Scope),
  language: Language,
  /** The role demands a second factor and the grace period is over: nothing else works until it is set up. */
  mustEnrolTotp: z.boolean(),
  /** When that will be so; null where no second factor is demanded or it is set up. */
  totpDueAt: Instant.nullable(),
  mustChangePassword: z.boolean(),
  /** Whether the tenant is the house that runs the installation; told to those who administer it or read its audit trail. */
  runsInstallation: z.boolean(),
  /** Offices of the separation of powers that nobody holds at this tenant; told to those who may fill them. */
  missingRoles: z.array(Role),
})
export type Me = z.infer<typeof Me>

export const ApiKey = z.object({
  id: Id,
  name: z.string(),
  scopes: z.array(Scope),
  createdAt: Instant,
  expiresAt: Instant.nullable(),
  lastUsedAt: Instant.nullable(),
})

export const AuditEntry = z.object({
  id: z.string(),
  at: Instant,
  actor: z.object({ kind: z.string(), id: z.string().nullable(), name: z.string().nullable() }),
  action: z.string(),
  object: z.string().nullable(),
  result: z.enum(['ok', 'denied', 'failed']),
  ip: z.string().nullable(),
  requestId: z.string(),
  detail: z.record(z.string(), z.unknown()),
  sealed: z.boolean(),
})
export type AuditEntry = z.infer<typeof AuditEntry>

const none = z.strictObject({})
const done = z.object({ ok: z.literal(true) })

export const security = {
  /** `totp` may be asked for in a second try (`totp_required`). The session cookie is set by the surface. */
  'security.signIn': shape(z.strictObject({ login: Login, password: Password, totp: Totp.optional() }), Me),
  'security.signOut': shape(none, done),
  'security.me': shape(none, Me),
  'security.setLanguage': shape(z.strictObject({ language: Language }), done),
  'security.changePassword': shape(z.strictObject({ current: Password, next: Password }), done),
  /** Goes to another tenant that the user serves; the session gets a new token. */
  'security.switchTenant': shape(z.strictObject({ tenant: Id }), Me),
  'security.beginTotp': shape(none, z.object({ secret: z.string(), uri: z.string() })),
  'security.confirmTotp': shape(z.strictObject({ totp: Totp }), done),
  /** A single-use ticket (30 s) that opens a socket for this session. */
  'security.ticket': shape(none, z.object({ ticket: z.string() })),
  'security.users': shape(none, z.object({ rows: z.array(User), missingRoles: z.array(Role) })),
  /** Creates a user with a one-time password that must be changed at the first sign-in. */
  'security.createUser': shape(
    z.strictObject({ login: Login, name: z.string().min(1).max(60), roles: z.array(Role).min(1) }),
    z.object({ user: User, oneTimePassword: z.string() }),
  ),
  /** Lets a user of another tenant, where the caller is security administrator too, serve this one. */
  'security.addMember': shape(z.strictObject({ login: Login, roles: z.array(Role).min(1) }), User),
  /** A new one-time password; `totp` also removes the second factor (lost authenticator). */
  'security.resetPassword': shape(
    z.strictObject({ user: Id, totp: z.boolean().default(false) }),
    z.object({ oneTimePassword: z.string() }),
  ),
  /** No roles: the user no longer serves this tenant. */
  'security.setRoles': shape(z.strictObject({ user: Id, roles: z.array(Role) }), User),
  'security.setDisabled': shape(z.strictObject({ user: Id, disabled: z.boolean() }), User),
  'security.apiKeys': shape(none, z.object({ rows: z.array(ApiKey) })),
  'security.createApiKey': shape(
    z.strictObject({
      name: z.string().min(1).max(60),
      scopes: z.array(Scope).min(1),
      expiresInDays: z.int().min(1).max(730).optional(),
    }),
    z.object({ key: ApiKey, secret: z.string() }),
  ),
  'security.revokeApiKey': shape(z.strictObject({ key: Id }), done),
  'security.audit': shape(
    Page.extend({
      /** `installation`: what belongs to no tenant, such as a wrong setup token or a sign-in with an unknown account. */
      of: z.enum(['tenant', 'installation']).default('tenant'),
      action: z.string().max(100).optional(),
      actor: z.string().max(100).optional(),
      since: Instant.optional(),
      until: Instant.optional(),
    }),
    pageOf(AuditEntry),
  ),
  'security.verifyAudit': shape(
    none,
    z.object({ ok: z.boolean(), entries: z.int(), checkpoints: z.int(), problem: z.string().nullable() }),
  ),
}
