import type { Scope } from '@tandem/contract'

/** What a key may be given: no power of an administrator, no clear personal data, nothing of a person's own. */
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
