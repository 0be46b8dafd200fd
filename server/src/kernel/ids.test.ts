import { describe, expect, it } from 'vitest'
import { ManualClock } from './clock.ts'
import { uuidOf, uuidv7 } from './ids.ts'

describe('uuidv7', () => {
  it('is a version 7 id of the RFC variant that carries its millisecond', () => {
    const clock = new ManualClock(Date.UTC(2031, 4, 6))
    const id = uuidv7(clock)
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(clock.now())
  })

  it('sorts in the order of making, also beyond the counter of one millisecond', () => {
    const clock = new ManualClock(Date.UTC(2032, 4, 6))
    const ids = Array.from({ length: 10_000 }, () => uuidv7(clock))
    expect([...ids].sort()).toEqual(ids)
    expect(new Set(ids).size).toBe(ids.length)
  })
})

it('makes of the same hash the same id, of version 8', () => {
  expect(uuidOf(Buffer.alloc(32, 0xff))).toBe('ffffffff-ffff-8fff-bfff-ffffffffffff')
  expect(uuidOf(Buffer.alloc(32))).toBe('00000000-0000-8000-8000-000000000000')
})
