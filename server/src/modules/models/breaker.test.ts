import { describe, expect, it } from 'vitest'
import { asking, type Breaker, mayAsk, newBreaker, noted, stateOf } from './breaker.ts'

const failed = (times: number, now = 0, from = newBreaker()): Breaker =>
  Array.from({ length: times }).reduce<Breaker>((breaker) => noted(breaker, false, now), from)

describe('a breaker', () => {
  it('opens after three failures in a row, and only then', () => {
    expect(stateOf(failed(2), 0)).toBe('closed')
    expect(stateOf(noted(noted(failed(2), true, 0), false, 0), 0)).toBe('closed')
    expect([stateOf(failed(3), 0), mayAsk(failed(3), 29_999)]).toEqual(['open', false])
  })

  it('lets one attempt through after its rest, which closes it', () => {
    const rested = failed(3)
    expect([stateOf(rested, 30_000), mayAsk(rested, 30_000)]).toEqual(['half_open', true])
    const trying = asking(rested, 30_000)
    expect(mayAsk(trying, 30_000)).toBe(false)
    expect(noted(trying, true, 30_100)).toEqual(newBreaker())
  })

  it('rests twice as long after each failed attempt, up to five minutes', () => {
    let breaker = failed(3)
    const rests: number[] = []
    for (let now = 0; rests.length < 6; ) {
      rests.push((breaker.until ?? 0) - now)
      now = breaker.until ?? 0
      breaker = noted(asking(breaker, now), false, now)
    }
    expect(rests).toEqual([30_000, 60_000, 120_000, 240_000, 300_000, 300_000])
  })

  it('is not held open by failures that come in late', () => {
    expect(failed(5, 10_000, failed(3)).until).toBe(30_000)
  })
})
