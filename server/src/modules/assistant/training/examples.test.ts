import { expect, it } from 'vitest'
import { quickPart } from './examples.ts'

const examples = Array.from({ length: 1200 }, (_, i) => ({
  text: i % 2 ? `问题 ${i}` : `question ${i}`,
  label: `intent.${i % 4}`,
}))

it('a quick model learns from a few questions of every intent and language', () => {
  const part = quickPart({ examples, dev: [], oos: ['weather'] })
  expect(part?.examples).toHaveLength(60)
  expect(new Set(part?.examples.map(({ label }) => label)).size).toBe(4)
  expect(part?.oos).toEqual(['weather'])
})

it('few questions need no quick model', () => {
  expect(quickPart({ examples: examples.slice(0, 500), dev: [], oos: [] })).toBeNull()
})
