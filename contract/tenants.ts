import { z } from 'zod'
import { Id, Language, Localized } from './base.ts'
import { Login, Me, Password } from './security.ts'
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
  'tenants.create': shape(
    z.strictObject({ name: z.string().trim().min(1).max(80), pack: z.string().nullable(), language: Language }),
    Tenant,
  ),
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
