import { readFileSync } from 'node:fs'
import type { Evaluation, Example } from '../src/index.ts'
import { evaluateClassifier, trainClassifier } from '../src/index.ts'

/** Paths of JSON Lines files of {"text","label"}; in the out-of-scope ones only the text counts. */
export interface EvaluationFiles {
  train: string
  test: string
  /** In-scope and out-of-scope texts to calibrate on. */
  dev?: string | undefined
  oosDev?: string | undefined
  /** Out-of-scope texts to test on. */
  oos?: string | undefined
}

/** Trains on one file and tests on another. @throws when a file cannot be read or is not as it should be */
export function evaluateFiles(files: EvaluationFiles): Evaluation {
  const model = trainClassifier(readExamples(files.train), {
    dev: files.dev === undefined ? [] : readExamples(files.dev),
    oos: textsOf(files.oosDev),
  })
  return evaluateClassifier(model, readExamples(files.test), textsOf(files.oos))
}

const textsOf = (path: string | undefined): string[] =>
  path === undefined ? [] : readExamples(path).map(({ text }) => text)

function readExamples(path: string): Example[] {
  const lines = readFileSync(path, 'utf8').split('\n')
  return lines.flatMap((line, index) => (line.trim() === '' ? [] : [parse(line, `${path}:${index + 1}`)]))
}

function parse(line: string, place: string): Example {
  const { text, label }: Partial<Example> = JSON.parse(line)
  if (typeof text !== 'string') throw new Error(`${place}: no "text"`)
  return { text, label: String(label) }
}
