import { expect, it } from 'vitest'
import { pauseAfter } from './pauses.ts'

it('leaves a busy encoder alone as long as it asks, and longer each time', () => {
  const busy = { why: 'busy' } as const
  expect([0, 1, 2, 9].map((attempt) => pauseAfter(busy, attempt, 0))).toEqual([2000, 4000, 8000, 60_000])
  expect(pauseAfter({ ...busy, retryAfterMs: 12_500 }, 0, 0)).toBe(12_500)
  expect(pauseAfter({ ...busy, retryAfterMs: 0 }, 3, 0)).toBe(16_000)
})

it('waits five minutes at most, and never for what does not pass', () => {
  expect(pauseAfter({ why: 'busy', retryAfterMs: 3_600_000 }, 0, 0)).toBeNull()
  expect(pauseAfter({ why: 'busy', retryAfterMs: 60_000 }, 5, 250_000)).toBeNull()
  for (const why of ['down', 'slow', 'garbage', 'budget', 'none'] as const) expect(pauseAfter({ why }, 1, 0)).toBeNull()
})

it('goes on after the rest that its own questions brought about, not after one that it found', () => {
  expect([pauseAfter({ why: 'resting' }, 0, 0), pauseAfter({ why: 'resting' }, 3, 14_000)]).toEqual([null, 16_000])
})
