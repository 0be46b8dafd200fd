import { createHash, createHmac, timingSafeEqual } from 'node:crypto'

/**
 * Whether a website vouches for its user: HMAC-SHA256 of the user id under the channel's identity secret, hex.
 * Without a secret nothing is believed. Digests are compared, since `timingSafeEqual` throws on unequal lengths.
 */
export function vouchedFor(secret: string | undefined, user: { id: string; signature: string }): boolean {
  if (!secret) return false
  const expected = createHmac('sha256', secret).update(user.id).digest('hex')
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(expected), digest(user.signature.toLowerCase()))
}
