import { createCipheriv, createDecipheriv, createHmac, hkdfSync } from 'node:crypto'
import { fail } from '../errors.ts'
import { pooledRandomBytes } from '../random.ts'

/**
 * AES-256-GCM (NIST SP 800-38D) with a random 96-bit IV. The text form is `v1.a256gcm.<kid>.<iv>.<ct>.<tag>`, base64url.
 * The additional data names the place, so that a ciphertext moved to another row, column or tenant does not open.
 */
export interface Place {
  tenant: string
  table: string
  column: string
  row: string
}

export interface Key {
  id: string
  /** 32 bytes. */
  bytes: Buffer
}

const SUITE = 'a256gcm'
const aad = (place: Place) => Buffer.from(`${place.tenant}|${place.table}|${place.column}|${place.row}|v1`)

export function seal(key: Key, place: Place, plain: string | Buffer): string {
  const iv = pooledRandomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key.bytes, iv, { authTagLength: 16 })
  cipher.setAAD(aad(place))
  const ct = typeof plain === 'string' ? cipher.update(plain, 'utf8') : cipher.update(plain)
  // A stream mode holds nothing back: `final` adds no text, it only completes the tag.
  cipher.final()
  const parts = [iv, ct, cipher.getAuthTag()].map((part) => part.toString('base64url'))
  return `v1.${SUITE}.${key.id}.${parts.join('.')}`
}

/** Opens a sealed text; a wrong key, place or any changed bit is `internal`, never a wrong plaintext. */
export function openBytes(key: Key, place: Place, sealed: string): Buffer {
  const [version, suite, kid, iv, ct, tag] = sealed.split('.')
  if (version !== 'v1' || suite !== SUITE || kid !== key.id || !iv || ct === undefined || !tag) return fail('internal')
  // Without authTagLength Node accepts a shortened tag.
  const decipher = createDecipheriv('aes-256-gcm', key.bytes, Buffer.from(iv, 'base64url'), { authTagLength: 16 })
  decipher.setAAD(aad(place))
  decipher.setAuthTag(Buffer.from(tag, 'base64url'))
  return Buffer.concat([decipher.update(Buffer.from(ct, 'base64url')), decipher.final()])
}

export const open = (key: Key, place: Place, sealed: string): string => openBytes(key, place, sealed).toString('utf8')

/** A key for one purpose, derived by HKDF-SHA256 (RFC 5869). */
export function derive(key: Key, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key.bytes, Buffer.alloc(0), `tandem/${purpose}/v1`, 32))
}

/** A blind index: equal values give equal hashes, only under the tenant's key. `value` is normalised by the caller. */
export function blindIndex(indexKey: Buffer, type: string, value: string): string {
  return createHmac('sha256', indexKey).update(`${type}|${value}`).digest('base64url')
}
