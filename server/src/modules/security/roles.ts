import type { Role, Scope } from '@tandem/contract'

/** What every role may do; a user's scopes are those of all roles together. Whatever is not named is refused. */
const read: Scope[] = ['tenant:read', 'workforce:read', 'knowledge:read']
const floor: Scope[] = ['conversation:read', 'customer:read', 'channel:read', 'commerce:read', 'insights:read']
const service: Scope[] = [
  'conversation:read',
  'conversation:write',
  'customer:read',
  'customer:write',
  'customer:reveal',
  'commerce:read',
  'commerce:write',
  'routing:work',
  'training:learn',
  'channel:read',
  'quality:own',
]

const scopes: Record<Role, readonly Scope[]> = {
  agent: [...read, ...service],
  supervisor: [
    ...read,
    ...service,
    'conversation:supervise',
    'customer:privacy',
    'workforce:write',
    'knowledge:write',
    'knowledge:review',
    'insights:read',
    'kpi:read',
    'training:write',
    'staffing:read',
    'staffing:write',
    'user:read',
    'quality:inspect',
    'quality:manage',
    'quality:figures',
  ],
  inspector: [...read, ...floor, 'quality:own', 'quality:inspect', 'quality:figures'],
  analyst: [...read, 'insights:read', 'kpi:read', 'staffing:read', 'quality:figures'],
  administrator: [
    ...read,
    'tenant:write',
    'workforce:write',
    'knowledge:write',
    'knowledge:review',
    'channel:read',
    'channel:write',
    'commerce:read',
    'insights:read',
    'kpi:read',
    'kpi:write',
    'training:learn',
    'training:write',
    'staffing:read',
    'staffing:write',
    'user:read',
  ],
  security_administrator: ['tenant:read', 'user:read', 'user:write', 'role:write', 'key:write'],
  audit_administrator: ['tenant:read', 'user:read', 'audit:read'],
  client_viewer: ['tenant:read', 'insights:read'],
}

/** Everybody who is signed in. */
const signedIn: readonly Scope[] = ['self', 'public']

export const scopesOf = (roles: readonly Role[]): Set<Scope> =>
  new Set([...signedIn, ...roles.flatMap((role) => scopes[role])])

/** What remains while the user still owes a new password or a second factor. */
export const scopesWhileOwing = (): Set<Scope> => new Set(signedIn)

/**
 * The three powers that one person never holds together (GB/T 22239-2019 8.1.5: system, security and audit
 * administration), by the scope that makes each.
 */
const powers: readonly Scope[] = ['tenant:write', 'role:write', 'audit:read']

export function holdsAllPowers(roles: readonly Role[]): boolean {
  const held = scopesOf(roles)
  return powers.every((power) => held.has(power))
}

/** The offices of the three powers. */
const offices: readonly Role[] = ['administrator', 'security_administrator', 'audit_administrator']

export const isOffice = (role: Role): boolean => offices.includes(role)

/** The offices that nobody of a tenant's users holds. */
export const missingOffices = (members: readonly (readonly Role[])[]): Role[] =>
  offices.filter((office) => !members.some((roles) => roles.includes(office)))

/** The first user of a tenant runs it and serves in it; the audit office is for another person. */
export const firstRoles: readonly Role[] = ['administrator', 'supervisor', 'agent', 'security_administrator']
