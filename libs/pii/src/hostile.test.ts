import { expect, test } from 'vitest'
import { HOSTILE_PIECES } from './fixtures/hostile.ts'
import { find } from './index.ts'

const LENGTH = 10_000

// How long it takes is measured by `npm run bench -- hostile`.
test.each(HOSTILE_PIECES)('what is found in a flood of %j lies in the text, in order', (piece) => {
  const text = piece.repeat(LENGTH / piece.length)
  let reached = 0
  for (const { start, end } of find(text)) {
    expect(start).toBeGreaterThanOrEqual(reached)
    expect(end).toBeGreaterThan(start)
    reached = end
  }
  expect(reached).toBeLessThanOrEqual(text.length)
})
