import { afterEach, describe, expect, it } from 'vitest'
import { hashPassword, isOutdated, setPasswordCost, verifyPassword } from './password-hash.ts'

const product = { logN: 17, r: 8, p: 1 }
afterEach(() => setPasswordCost(product))

describe('password hashes', () => {
  it('are salted, and open for their password only', async () => {
    setPasswordCost({ logN: 4, r: 8, p: 1 })
    const [one, two] = [await hashPassword('密码-Abc'), await hashPassword('密码-Abc')]
    expect(one).not.toBe(two)
    expect(await verifyPassword('密码-Abc', one)).toBe(true)
    expect(await verifyPassword('密码-Abd', one)).toBe(false)
    expect(await verifyPassword('密码-Abc', null)).toBe(false)
  })

  it('take the same password however it was typed (NFKC)', async () => {
    setPasswordCost({ logN: 4, r: 8, p: 1 })
    expect(await verifyPassword('Ａbc-１２３', await hashPassword('Abc-123'))).toBe(true)
  })

  it('keep their own cost when the product changes its', async () => {
    setPasswordCost({ logN: 4, r: 8, p: 1 })
    const old = await hashPassword('x')
    expect(isOutdated(old)).toBe(false)
    setPasswordCost({ logN: 5, r: 8, p: 1 })
    expect(isOutdated(old)).toBe(true)
    expect(await verifyPassword('x', old)).toBe(true)
  })

  it('cost N = 2^17 in the product, and as much for an unknown account', { timeout: 60_000 }, async () => {
    const hash = await hashPassword('y')
    expect(hash).toMatch(/^scrypt\$17\$8\$1\$/)
    const timed = async (stored: string | null) => {
      const start = performance.now()
      await verifyPassword('x', stored)
      return performance.now() - start
    }
    const [known, unknown] = [await timed(hash), await timed(null)]
    // Wide, since the machine may be busy; a way without hashing would be a thousand times shorter.
    expect(unknown / known).toBeGreaterThan(0.1)
    expect(unknown / known).toBeLessThan(10)
  })

  it('are made four at a time; who waits too long a line is told', async () => {
    setPasswordCost({ logN: 10, r: 8, p: 1 })
    const outcomes = await Promise.allSettled(Array.from({ length: 210 }, () => hashPassword('x')))
    expect(outcomes.filter((one) => one.status === 'fulfilled')).toHaveLength(204)
    expect(await verifyPassword('x', await hashPassword('x'))).toBe(true)
  })
})
