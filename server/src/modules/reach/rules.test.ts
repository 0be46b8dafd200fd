import { expect, it } from 'vitest'
import { isDue, MOST_TEXTS } from './rules.ts'

it('sends one text for what is new, and never more than there are', () => {
  expect(isDue({ texts: 1, told_seq: 4 }, 'answer', 5)).toBe(true)
  expect(isDue({ texts: 1, told_seq: 5 }, 'answer', 5)).toBe(false)
  expect(isDue({ texts: 1, told_seq: 5 }, 'turn', 4)).toBe(false)
  expect(isDue({ texts: 1, told_seq: 5 }, 'kept', 5)).toBe(true)
  expect(isDue({ texts: MOST_TEXTS, told_seq: 0 }, 'kept', 5)).toBe(false)
})
