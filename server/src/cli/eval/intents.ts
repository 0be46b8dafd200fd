import { type Evaluation, type Example, evaluateClassifier, trainClassifier } from '@tandem/nlu'
import { DataFileError, readLines } from './lines.ts'

/** Paths of JSON Lines files of {"text","label"}. A label of null says that the text is out of scope. */
export interface IntentFiles {
  train: string
  test: string
  /** In-scope and out-of-scope texts to calibrate on. */
  dev?: string | undefined
  oosDev?: string | undefined
  /** Out-of-scope texts to test on; what labels they carry does not count. */
  oos?: string | undefined
}

/** Trains on one file and tests on another. @throws DataFileError for a bad file, NluError for useless examples */
export function evaluateIntents(files: IntentFiles): Evaluation {
  const train = readTexts(files.train)
  const test = readTexts(files.test)
  const dev = files.dev === undefined ? NOTHING : readTexts(files.dev)
  if (test.inside.length === 0) throw new DataFileError(files.test, null, 'no text has a label')
  const model = trainClassifier(train.inside, {
    open: train.outside,
    dev: dev.inside,
    oos: [...dev.outside, ...textsOf(files.oosDev)],
  })
  return evaluateClassifier(model, test.inside, [...test.outside, ...textsOf(files.oos)])
}

interface Texts {
  inside: Example[]
  outside: string[]
}

const NOTHING: Texts = { inside: [], outside: [] }

function readTexts(file: string): Texts {
  const rows = readLines(file, ({ text, label }) => {
    if (typeof text !== 'string') return 'no "text"'
    if (label === undefined) return 'no "label"'
    if (label !== null && typeof label === 'object') return '"label" is neither a name nor null'
    return { text, label: label === null ? null : String(label) }
  })
  return {
    inside: rows.flatMap(({ text, label }) => (label === null ? [] : [{ text, label }])),
    outside: rows.flatMap(({ text, label }) => (label === null ? [text] : [])),
  }
}

const textsOf = (file: string | undefined): string[] =>
  file === undefined
    ? []
    : readLines(file, ({ text }) => (typeof text === 'string' ? { text } : 'no "text"')).map(({ text }) => text)
