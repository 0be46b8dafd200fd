import type { Scope } from '@tandem/contract'

/** The sections of the settings in the order of their tabs, and who may see each. `house`: only where all is run from. */
export const sections = [
  { key: 'account', scope: 'self' },
  { key: 'channels', scope: 'channel:read' },
  { key: 'shops', scope: 'channel:write' },
  { key: 'speech', scope: 'channel:write' },
  { key: 'models', scope: 'channel:write' },
  { key: 'agents', scope: 'workforce:write' },
  { key: 'service', scope: 'workforce:write' },
  { key: 'skills', scope: 'workforce:write' },
  { key: 'users', scope: 'user:read' },
  { key: 'keys', scope: 'key:write' },
  { key: 'organisation', scope: 'tenant:read' },
  { key: 'clients', scope: 'tenant:write', house: true },
] as const satisfies { key: string; scope: Scope; house?: true }[]

export type Section = (typeof sections)[number]['key']
