/**
 * Trains on one file and tests on another, both JSON Lines of {"text","label"}:
 * npx tsx libs/nlu/bench/evaluate.ts --train T --test X [--dev D] [--oos O] [--oos-dev P] [--json]
 */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { Example } from '../src/index.ts'
import { evaluateClassifier, trainClassifier } from '../src/index.ts'

const { values } = parseArgs({
  options: {
    train: { type: 'string' },
    test: { type: 'string' },
    dev: { type: 'string' },
    oos: { type: 'string' },
    'oos-dev': { type: 'string' },
    json: { type: 'boolean', default: false },
  },
})

function readExamples(path: string): Example[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const { text, label }: Example = JSON.parse(line)
      return { text, label }
    })
}

const optional = (path: string | undefined) => (path === undefined ? undefined : readExamples(path))

if (!values.train || !values.test) throw new Error('give --train and --test, JSON Lines of {"text","label"}')
const model = trainClassifier(readExamples(values.train), {
  dev: optional(values.dev),
  oos: optional(values['oos-dev'])?.map(({ text }) => text),
})
const figures = evaluateClassifier(
  model,
  readExamples(values.test),
  optional(values.oos)?.map(({ text }) => text),
)
console.log(values.json ? JSON.stringify(figures) : figures)
