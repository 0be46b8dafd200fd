import { readdirSync } from 'node:fs'
import { normalise } from '@tandem/nlu'
import { describe, expect, it } from 'vitest'
import { figuresOf, readCases } from './fixtures/cases.ts'
import { harmIn } from './harm.ts'
import { placesOf, type Table } from './table.ts'

const hears = (text: string) => harmIn(text) !== null

/** A little below what was measured (bench/RESULTS.md): a change of the words that makes it worse is seen. */
describe.each([
  { set: 'evaluation', language: 'zh', recall: 0.95, falseAlarms: 0.02 },
  { set: 'evaluation', language: 'en', recall: 0.93, falseAlarms: 0.02 },
  { set: 'development', language: 'zh', recall: 0.98, falseAlarms: 0.02 },
  { set: 'development', language: 'en', recall: 0.95, falseAlarms: 0.03 },
] as const)('of the sentences of the $set set in $language', ({ set, language, recall, falseAlarms }) => {
  const figures = figuresOf(
    readCases(set).filter((each) => each.language === language),
    hears,
  )
  it('harm is heard', () => expect(figures.recall).toBeGreaterThanOrEqual(recall))
  it('nothing else is taken for harm', () => expect(figures.falseAlarms).toBeLessThanOrEqual(falseAlarms))
  it('there are enough', () => expect(Math.min(figures.told, figures.untold)).toBeGreaterThanOrEqual(100))
})

const words = new URL('words/', import.meta.url)
const tables = await Promise.all(
  readdirSync(words).map(async (file): Promise<[string, Table]> => {
    const module: Record<string, Table> = await import(/* @vite-ignore */ new URL(file, words).href)
    return [file, Object.values(module)[0] ?? { words: [], unless: [] }]
  }),
)

it.each(tables)('the words of %s are said by customers', (_, table) => {
  expect(readCases('development').some(({ text }) => placesOf(table, normalise(text)).length > 0)).toBe(true)
})
