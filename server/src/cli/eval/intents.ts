import {
  type Evaluation,
  type Example,
  evaluateClassifier,
  GENERAL_OPEN_TEXTS,
  trainClassifier,
  type Vectors,
} from '@tandem/nlu'
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

/** What the files hold. `open` are training texts about other things. */
export interface IntentSets {
  train: Example[]
  open: string[]
  test: Example[]
  oos: string[]
  dev: Example[]
  oosDev: string[]
}

/** Figures of the questions alone and, where texts have vectors, of the same questions with theirs. */
export type IntentFigures = Evaluation & { withVectors?: Evaluation }

/**
 * Trains on one file, as the product trains, and tests on another.
 * @throws DataFileError for a bad file, NluError for useless examples
 */
export function evaluateIntents(files: IntentFiles, vectors?: Vectors): IntentFigures {
  const { train, open, test, oos, dev, oosDev } = readIntents(files)
  if (vectors) refuseLacking(files.test, [...test.map(({ text }) => text), ...oos], vectors)
  const model = trainClassifier(train, { open: [...GENERAL_OPEN_TEXTS, ...open], dev, oos: oosDev, vectors })
  const figures = evaluateClassifier(model, test, oos)
  return vectors ? { ...figures, withVectors: evaluateClassifier(model, test, oos, vectors.of) } : figures
}

function refuseLacking(file: string, texts: readonly string[], { of }: Vectors): void {
  const lacking = texts.find((text) => !of.has(text))
  if (lacking !== undefined) throw new DataFileError(file, null, 'no_vector', lacking.slice(0, LISTED))
}

const LISTED = 80

/** Every text, once, of which `evaluateIntents` needs a vector. */
export function textsToEncode(files: IntentFiles): string[] {
  const { train, open, test, oos, dev, oosDev } = readIntents(files)
  const examples = [...train, ...dev, ...test].map(({ text }) => text)
  return [...new Set([...examples, ...open, ...oos, ...oosDev, ...GENERAL_OPEN_TEXTS])]
}

/** Reads what to train and to test on. @throws DataFileError for a bad file */
export function readIntents(files: IntentFiles): IntentSets {
  const train = readTexts(files.train)
  const test = readTexts(files.test)
  const dev = files.dev === undefined ? NOTHING : readTexts(files.dev)
  if (test.inside.length === 0) throw new DataFileError(files.test, null, 'nothing_labelled')
  return {
    train: train.inside,
    open: train.outside,
    test: test.inside,
    oos: [...test.outside, ...textsOf(files.oos)],
    dev: dev.inside,
    oosDev: [...dev.outside, ...textsOf(files.oosDev)],
  }
}

interface Texts {
  inside: Example[]
  outside: string[]
}

const NOTHING: Texts = { inside: [], outside: [] }

function readTexts(file: string): Texts {
  const rows = readLines(file, ({ text, label }) => {
    if (typeof text !== 'string') return 'no_text'
    if (label === undefined) return 'no_label'
    if (label !== null && typeof label === 'object') return 'label_form'
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
    : readLines(file, ({ text }) => (typeof text === 'string' ? { text } : 'no_text')).map(({ text }) => text)
