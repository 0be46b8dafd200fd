import { createHash, randomBytes } from 'node:crypto'

/**
 * Public keys and visitor tokens start with the tenant id, so that one can be looked up inside its tenant: no table is
 * ever searched across tenants.
 */
const tenantPart = (tenant: string) => Buffer.from(tenant.replaceAll('-', ''), 'hex').toString('base64url')

/** `w<22 characters of the tenant><11 random>`: names a channel in a script tag; no secret. */
export const newChannelKey = (tenant: string): string => `w${tenantPart(tenant)}${randomBytes(8).toString('base64url')}`

/** `v<tenant><43 random>`: 256 random bits; only its hash is stored. */
export const newVisitorToken = (tenant: string): string =>
  `v${tenantPart(tenant)}${randomBytes(32).toString('base64url')}`

export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest()

/** The tenant that a key or token names; null for anything that we did not make. */
export function tenantOf(key: string): string | null {
  if (!/^[wv][A-Za-z0-9_-]{33,65}$/.test(key)) return null
  const hex = Buffer.from(key.slice(1, 23), 'base64url').toString('hex')
  if (hex.length !== 32) return null
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
