import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { find } from './index.ts'

interface Case {
  text: string
  name: string[]
  address: string[]
}

const cases: Case[] = JSON.parse(readFileSync(new URL('./fixtures/free-text.json', import.meta.url), 'utf8'))

/** How many spans were expected, hit exactly, and found in vain; a span that is off by a word is in vain. */
function measure(type: 'name' | 'address') {
  let [hit, expected, wrong] = [0, 0, 0]
  for (const sentence of cases) {
    const found = find(sentence.text)
      .filter((span) => span.type === type)
      .map(({ start, end }) => sentence.text.slice(start, end))
    expected += sentence[type].length
    hit += found.filter((each) => sentence[type].includes(each)).length
    wrong += found.filter((each) => !sentence[type].includes(each)).length
  }
  return { expected, hit, wrong }
}

// The floors are what was measured: README.md states them.
test.each([
  { type: 'name', expected: 15, hit: 12, wrong: 0 },
  { type: 'address', expected: 10, hit: 8, wrong: 1 },
] as const)('$type: at least $hit of $expected, at most $wrong in vain', ({ type, ...floor }) => {
  const measured = measure(type)
  expect(measured.expected).toBe(floor.expected)
  expect(measured.hit).toBeGreaterThanOrEqual(floor.hit)
  expect(measured.wrong).toBeLessThanOrEqual(floor.wrong)
})
