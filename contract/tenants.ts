import { z } from 'zod'
import { Id, Instant, Language, Localized, Page, pageOf } from './base.ts'
import { Invitation, Invited } from './invitations.ts'
import { Login, Me, Password, Role } from './security.ts'
import { shape } from './shape.ts'

export const Hours = z.strictObject({
  /** IANA zone, e.g. Asia/Shanghai. */
  zone: z.string(),
  /** ISO weekday 1 (Monday) to 7 -> opening intervals `HH:MM`-`HH:MM`; an empty list is a closed day. */
  week: z.record(z.string().regex(/^[1-7]$/), z.array(z.tuple([z.string(), z.string()]))),
})
export type Hours = z.infer<typeof Hours>

export const Policies = z.strictObject({
  fourEyes: z.boolean(),
  /** The industry decides what may not be switched off: finance always reviews with four eyes. */
  industry: z.enum(['ecommerce', 'finance', 'retail', 'technology', 'education', 'healthcare', 'other']),
  /** Not below 180: the law asks for six months (refused as `not_allowed`). */
  auditDays: z.int().min(1).max(3650),
  /** Where the three administrations are done from: addresses or CIDR ranges, IPv4 or IPv6; empty: from anywhere. */
  adminNetworks: z.array(z.string().max(50)).max(50),
  /** How long a browser is known again after its visit; then an empty visit is deleted. */
  visitDays: z.int().min(1).max(365),
  offerSeconds: z.int().min(5).max(300),
  /** Below this calibrated probability the assistant does not answer. */
  answerThreshold: z.number().min(0).max(1).nullable(),
})
export type Policies = z.infer<typeof Policies>

export const Tenant = z.object({
  id: Id,
  name: z.string(),
  pack: z.string().nullable(),
  language: Language,
  policies: Policies,
  hours: Hours,
})
export type Tenant = z.infer<typeof Tenant>

/** A client company as the house that runs the installation sees it: nothing of its customers, nor of its work. */
export const Client = z.object({
  id: Id,
  name: z.string(),
  pack: z.string().nullable(),
  language: Language,
  createdAt: Instant,
  /** How many may sign in there. */
  users: z.int(),
  /** When one of those who work there now was last seen. */
  lastSeenAt: Instant.nullable(),
  /** Offices of the separation of powers that nobody holds there. */
  missingRoles: z.array(Role),
  /** Whether somebody works there who does not belong to the house. */
  hasOwnPeople: z.boolean(),
  /** An administrator who was invited and has not come yet. */
  invited: Invitation.nullable(),
  /** Whether the caller serves there too, and can go over. */
  serves: z.boolean(),
})
export type Client = z.infer<typeof Client>

const FirstAdministrator = z.strictObject({ name: z.string().trim().min(1).max(60), login: Login })

export const tenants = {
  /** Whether this installation still waits for its first administrator, and which packs it brings. */
  'tenants.setupStatus': shape(
    z.strictObject({}),
    z.object({
      needed: z.boolean(),
      packs: z.array(z.object({ id: z.string(), title: Localized, description: Localized })),
    }),
  ),
  'tenants.setup': shape(
    z.strictObject({
      token: z.string().min(1).max(200),
      organisation: z.string().trim().min(1).max(80),
      name: z.string().trim().min(1).max(60),
      login: Login,
      password: Password,
      pack: z.string().nullable(),
      language: Language,
    }),
    Me,
  ),
  'tenants.list': shape(z.strictObject({}), z.object({ rows: z.array(Tenant) })),
  /** Only where the installation is run from; `administrator` is invited as the first of the client's own people. */
  'tenants.create': shape(
    z.strictObject({
      name: z.string().trim().min(1).max(80),
      pack: z.string().nullable(),
      language: Language,
      administrator: FirstAdministrator.optional(),
    }),
    Tenant.extend({ invited: Invited.nullable() }),
  ),
  /** The clients of the installation, the newest first; only for the house that runs it. */
  'tenants.clients': shape(Page.extend({ query: z.string().trim().max(80).optional() }), pageOf(Client)),
  /** Invites the first of a client's own people anew; the link before works no more. Over once somebody has come. */
  'tenants.inviteAdministrator': shape(FirstAdministrator.extend({ tenant: Id }), Invited),
  'tenants.get': shape(z.strictObject({}), Tenant),
  'tenants.update': shape(
    z.strictObject({
      name: z.string().trim().min(1).max(80).optional(),
      policies: Policies.partial().optional(),
      hours: Hours.optional(),
    }),
    Tenant,
  ),
}
