import { readdirSync, readFileSync } from 'node:fs'
import { Language } from '@tandem/contract/base.ts'
import { EvaluationCase, PackIntent } from '@tandem/contract/pack.ts'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')

/** The cases of one JSON Lines file; throws on a line that breaks the schema. */
function readCases(name: string): EvaluationCase[] {
  return read(name)
    .trimEnd()
    .split('\n')
    .map((line) => EvaluationCase.parse(JSON.parse(line)))
}

/** All intents of the pack, with their training questions. */
function readIntents(): PackIntent[] {
  const names = readdirSync(new URL('intents/', import.meta.url)).filter((name) => name.endsWith('.json'))
  return names.flatMap((name) => z.array(PackIntent).parse(JSON.parse(read(`intents/${name}`))))
}

/** Texts that differ only in case, width, punctuation or spaces count as the same. */
const normalise = (text: string) => {
  const folded = text.normalize('NFKC').toLowerCase()
  return folded.replace(/[^\p{L}\p{N}]/gu, '') || folded
}

const open = z.array(z.string()).parse(JSON.parse(read('open.json')))
const test = readCases('evaluation.jsonl')
const dev = readCases('evaluation.dev.jsonl')
const both = [...test, ...dev]
const intents = readIntents()
const triageOf = new Map(intents.map((intent) => [intent.key, intent.triage]))

const inScope = (cases: EvaluationCase[]) => cases.filter((line) => line.intent !== null)
const outOfScope = (cases: EvaluationCase[]) => cases.filter((line) => line.intent === null)
const styles = (cases: EvaluationCase[]) => new Set(cases.map((line) => line.style))

/** The texts that break a rule, so that a failure names the lines to mend. */
const breaking = (rule: (line: EvaluationCase) => boolean) => both.filter((line) => !rule(line)).map(({ text }) => text)

/** `intent/language` of the pack's intents that have fewer cases than `least` asks for. */
function thin(cases: EvaluationCase[], least: Record<Language, number>): string[] {
  const counts = new Map<string, number>()
  for (const { intent, language } of cases) {
    const cell = `${intent}/${language}`
    counts.set(cell, (counts.get(cell) ?? 0) + 1)
  }
  const cells = Language.options.flatMap((language) =>
    intents.map(({ key }) => ({ cell: `${key}/${language}`, language })),
  )
  return cells.filter(({ cell, language }) => (counts.get(cell) ?? 0) < least[language]).map(({ cell }) => cell)
}

describe('size and coverage', () => {
  it('is large enough to measure with, in and out of scope', () => {
    expect(inScope(test).length).toBeGreaterThanOrEqual(560)
    expect(outOfScope(test).length).toBeGreaterThanOrEqual(120)
    expect(inScope(dev).length).toBeGreaterThanOrEqual(150)
    expect(outOfScope(dev).length).toBeGreaterThanOrEqual(50)
  })

  it('covers every intent in both languages', () => {
    expect(thin(test, { zh: 4, en: 2 })).toEqual([])
    expect(thin(dev, { zh: 1, en: 1 })).toEqual([])
  })

  it('uses every style', () => {
    const all = new Set(EvaluationCase.shape.style.options)
    expect(styles(test)).toEqual(all)
    expect(styles(dev)).toEqual(all)
  })
})

describe('texts', () => {
  it('stand once, within and between the two files', () => {
    const texts = both.map((line) => normalise(line.text))
    expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([])
  })

  it('are not trained on', () => {
    const questions = intents.flatMap(({ examples }) => [...examples.zh, ...examples.en])
    const trained = new Set([...questions, ...open].map(normalise))
    expect(breaking(({ text }) => !trained.has(normalise(text)))).toEqual([])
  })

  it('are in the language they name', () => {
    const han = /\p{Script=Han}/u
    expect(
      breaking(({ text, language }) => (language === 'en' ? !han.test(text) : han.test(text) || !/[a-z]/i.test(text))),
    ).toEqual([])
  })
})

describe('labels', () => {
  it('name intents of the pack', () => {
    const named = both.flatMap(({ intent, also }) => [intent, also]).filter((key) => typeof key === 'string')
    expect([...new Set(named)].filter((key) => !triageOf.has(key))).toEqual([])
  })

  it('carry the triage of their intent, and none out of scope', () => {
    expect(breaking(({ intent, triage }) => (intent ? triageOf.get(intent) === triage : triage === null))).toEqual([])
  })

  it('give a second, different intent to two-in-one questions only', () => {
    expect(breaking(({ style, also }) => (style === 'two') === (also !== undefined))).toEqual([])
    expect(breaking(({ intent, also }) => intent !== also)).toEqual([])
  })

  it('leave out-of-scope lines, and only those, without an intent', () => {
    expect(breaking(({ style, intent }) => (style === 'out_of_scope') === (intent === null))).toEqual([])
  })
})
