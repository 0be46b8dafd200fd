import { readdirSync, readFileSync } from 'node:fs'
import { Language } from '@tandem/contract/base.ts'
import { EvaluationCase, PackIntent } from '@tandem/contract/pack.ts'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'

const file = (path: string) => new URL(path, import.meta.url)

/** The cases of one JSON Lines file; throws on a line that breaks the schema. */
function readCases(name: string): EvaluationCase[] {
  const lines = readFileSync(file(name), 'utf8').trimEnd().split('\n')
  return lines.map((line) => EvaluationCase.parse(JSON.parse(line)))
}

/** All intents of the pack, with their training questions. */
function readIntents(): PackIntent[] {
  const names = readdirSync(file('intents/')).filter((name) => name.endsWith('.json'))
  return names.flatMap((name) => z.array(PackIntent).parse(JSON.parse(readFileSync(file(`intents/${name}`), 'utf8'))))
}

/** Texts that differ only in case, width, punctuation or spaces count as the same. */
const normalise = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '') || text

const test = readCases('evaluation.jsonl')
const dev = readCases('evaluation.dev.jsonl')
const intents = readIntents()
const triageOf = new Map(intents.map((intent) => [intent.key, intent.triage]))

const outOfScope = (cases: EvaluationCase[]) => cases.filter((line) => line.intent === null)
const styles = (cases: EvaluationCase[]) => new Set(cases.map((line) => line.style))

/** `intent/language` of every case, counted. */
function coverage(cases: EvaluationCase[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { intent, language } of cases) {
    const cell = `${intent}/${language}`
    counts.set(cell, (counts.get(cell) ?? 0) + 1)
  }
  return counts
}

/** Cells that hold fewer cases than `least` asks for their language. */
function thinCells(cases: EvaluationCase[], least: Record<Language, number>): string[] {
  const counts = coverage(cases)
  return intents.flatMap(({ key }) =>
    Language.options
      .filter((language) => (counts.get(`${key}/${language}`) ?? 0) < least[language])
      .map((language) => `${key}/${language}`),
  )
}

describe('evaluation set', () => {
  it('is large enough to measure with, in and out of scope', () => {
    expect(test.length - outOfScope(test).length).toBeGreaterThanOrEqual(560)
    expect(outOfScope(test).length).toBeGreaterThanOrEqual(120)
    expect(dev.length).toBeGreaterThanOrEqual(200)
    expect(outOfScope(dev).length).toBeGreaterThanOrEqual(50)
  })

  it('covers every intent in both languages', () => {
    expect(thinCells(test, { zh: 4, en: 2 })).toEqual([])
    expect(thinCells(dev, { zh: 1, en: 1 })).toEqual([])
  })

  it('uses every style', () => {
    expect(styles(test)).toEqual(new Set(EvaluationCase.shape.style.options))
    expect(styles(dev)).toEqual(new Set(EvaluationCase.shape.style.options))
  })

  it('holds no text twice, within or between the two files', () => {
    const texts = [...test, ...dev].map((line) => normalise(line.text))
    expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([])
  })

  it('was written apart from the training questions', () => {
    const trained = new Set(intents.flatMap(({ examples }) => [...examples.zh, ...examples.en]).map(normalise))
    expect([...test, ...dev].map((line) => line.text).filter((text) => trained.has(normalise(text)))).toEqual([])
  })
})

describe.each([
  ['test', test],
  ['dev', dev],
] as const)('%s labels', (_, cases) => {
  it('name intents of the pack with their triage', () => {
    const wrong = cases.filter(({ intent, triage }) => (intent === null ? null : triageOf.get(intent)) !== triage)
    expect(wrong).toEqual([])
    expect(cases.flatMap(({ also }) => also ?? []).filter((key) => !triageOf.has(key))).toEqual([])
  })

  it('give a second intent to two-in-one questions only', () => {
    expect(cases.filter((line) => (line.style === 'two') !== (line.also !== undefined))).toEqual([])
    expect(cases.filter((line) => line.also !== undefined && line.also === line.intent)).toEqual([])
  })

  it('leave out-of-scope lines, and only those, without an intent', () => {
    expect(cases.filter((line) => (line.style === 'out_of_scope') !== (line.intent === null))).toEqual([])
  })
})
