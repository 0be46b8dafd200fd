import { describe, expect, test } from 'vitest'
import { DatabaseError } from './errors.ts'
import { isTransient, withRetry } from './retry.ts'

const coded = (code: string) => Object.assign(new Error('failed'), { code })

describe('isTransient', () => {
  test.each(['57P01', '57P02', '57P03', '25P03', '40001', '40P01', 'ECONNREFUSED', 'ECONNRESET', 'ENOENT'])(
    '%s is',
    (code) => {
      expect(isTransient(coded(code))).toBe(true)
    },
  )

  test.each(['23505', '42501', '57014', '28P01'])('%s is not', (code) => {
    expect(isTransient(coded(code))).toBe(false)
  })

  test('a lost connection is, whatever wraps it', () => {
    const lost = new Error('Connection terminated unexpectedly')
    expect(isTransient(lost)).toBe(true)
    expect(isTransient(new DatabaseError('unreachable', {}, lost))).toBe(true)
    expect(isTransient(new DatabaseError('corrupt', {}, new Error('bad page')))).toBe(false)
    expect(isTransient(undefined)).toBe(false)
  })
})

describe('withRetry', () => {
  const failing = (times: number, error: Error) => {
    let calls = 0
    return async () => {
      if (++calls <= times) throw error
      return calls
    }
  }

  test('tries again until it works', async () => {
    expect(await withRetry(failing(3, coded('57P03')), { baseMs: 1 })).toBe(4)
  })

  test('gives up after its attempts with the last error', async () => {
    await expect(withRetry(failing(3, coded('57P03')), { attempts: 3, baseMs: 1 })).rejects.toMatchObject({
      code: '57P03',
    })
  })

  test('does not repeat what cannot succeed', async () => {
    await expect(withRetry(failing(1, coded('23505')), { baseMs: 1 })).rejects.toMatchObject({ code: '23505' })
  })
})
