import type { Role } from '@tandem/contract'

/** All roles, those of daily work first. */
export const roles: readonly Role[] = [
  'agent',
  'supervisor',
  'inspector',
  'analyst',
  'client_viewer',
  'administrator',
  'security_administrator',
  'audit_administrator',
]

/** The three powers, one office each. */
export const offices: readonly Role[] = ['administrator', 'security_administrator', 'audit_administrator']

/** One person never holds all three powers; the server refuses it too. */
export const holdsAllPowers = (held: readonly Role[]): boolean => offices.every((office) => held.includes(office))
