import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { find } from './index.ts'

interface Case {
  id: string
  adversarial: boolean
  text: string
  spans: [type: string, start: number, end: number][]
}

const cases: Case[] = JSON.parse(readFileSync(new URL('./fixtures/vectors.json', import.meta.url), 'utf8'))

describe('the shared vectors', () => {
  test.each(cases)('$id adversarial=$adversarial $text', ({ text, spans }) => {
    expect(find(text).map(({ type, start, end }) => [type, start, end])).toEqual(spans)
  })
})
