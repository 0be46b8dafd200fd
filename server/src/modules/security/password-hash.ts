import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { fail } from '../../kernel/errors.ts'

/** Cost of scrypt (RFC 7914): N = 2^logN, block size r, parallelism p. */
export interface Cost {
  logN: number
  r: number
  p: number
}

/** About a third of a second and 128 MB a hash. */
const PRODUCT: Cost = { logN: 17, r: 8, p: 1 }
const MAX_MEMORY = 256 * 1024 * 1024
const AT_ONCE = 4
/** A shift that starts at the same minute; the last one waits about a quarter of a minute. */
const MAX_WAITING = 200

let cost = PRODUCT
let running = 0
const waiting: (() => void)[] = []

/** For tests: hashes that cost next to nothing; without one the product's again. Stored ones name their own cost. */
export function setPasswordCost(cheaper: Cost = PRODUCT): void {
  cost = cheaper
}

/** At most four derivations at once, the others wait in line. @throws unavailable when the line is too long */
async function derive(password: string, salt: Buffer, { logN, r, p }: Cost): Promise<Buffer> {
  if (running === AT_ONCE) {
    if (waiting.length >= MAX_WAITING)
      fail('unavailable', {
        problem: { zh: '同时登录的人太多，请稍后再试', en: 'too many people sign in at once; try again shortly' },
      })
    await new Promise<void>((resolve) => waiting.push(resolve))
  } else running++
  try {
    return await new Promise((resolve, reject) => {
      const options = { N: 2 ** logN, r, p, maxmem: MAX_MEMORY }
      scrypt(password.normalize('NFKC'), salt, 32, options, (error, key) => (error ? reject(error) : resolve(key)))
    })
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running--
  }
}

/** `scrypt$<logN>$<r>$<p>$<salt>$<hash>`, base64url. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const hash = await derive(password, salt, cost)
  return ['scrypt', cost.logN, cost.r, cost.p, salt.toString('base64url'), hash.toString('base64url')].join('$')
}

/** Whether the password is the stored one. `null` (no such account) costs the same time and is never right. */
export async function verifyPassword(password: string, stored: string | null): Promise<boolean> {
  const [, logN, r, p, salt, hash] = stored?.split('$') ?? []
  if (!salt || !hash) {
    await derive(password, randomBytes(16), cost)
    return false
  }
  const expected = Buffer.from(hash, 'base64url')
  const found = await derive(password, Buffer.from(salt, 'base64url'), {
    logN: Number(logN),
    r: Number(r),
    p: Number(p),
  })
  return found.length === expected.length && timingSafeEqual(found, expected)
}

/** Whether a hash was made at another cost than today's, so that the next sign-in should make it anew. */
export const isOutdated = (stored: string): boolean => !stored.startsWith(`scrypt$${cost.logN}$${cost.r}$${cost.p}$`)
