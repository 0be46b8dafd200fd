import { afterEach, describe, expect, it } from 'vitest'
import { hashPassword, isOutdated, setPasswordCost, verifyPassword } from './password-hash.ts'

afterEach(() => setPasswordCost())

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

  it('cost N = 2^17 in the product', () => {
    setPasswordCost()
    expect(isOutdated('scrypt$17$8$1$c2FsdA$aGFzaA')).toBe(false)
    expect(isOutdated('scrypt$16$8$1$c2FsdA$aGFzaA')).toBe(true)
  })

  it('cost as much for an unknown account', async () => {
    // More memory than a hash may take: whoever derives one at this cost fails.
    setPasswordCost({ logN: 20, r: 8, p: 1 })
    await expect(hashPassword('x')).rejects.toThrow('memory limit exceeded')
    await expect(verifyPassword('x', null)).rejects.toThrow('memory limit exceeded')
  })

  it('are made four at a time; who waits too long a line is told', async () => {
    setPasswordCost({ logN: 4, r: 8, p: 1 })
    const outcomes = await Promise.allSettled(Array.from({ length: 210 }, () => hashPassword('x')))
    expect(outcomes.filter((one) => one.status === 'fulfilled')).toHaveLength(204)
    expect(await verifyPassword('x', await hashPassword('x'))).toBe(true)
  })
})
