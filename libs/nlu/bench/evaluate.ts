/**
 * Trains on one file and tests on another, both JSON Lines of {"text","label"}:
 * npx tsx libs/nlu/bench/evaluate.ts --train T --test X [--dev D] [--oos O] [--oos-dev P] [--json]
 */
import { parseArgs } from 'node:util'
import { evaluateFiles } from './files.ts'

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
const { train, test, dev, oos } = values
if (!train || !test) throw new Error('give --train and --test, JSON Lines of {"text","label"}')
const figures = evaluateFiles({ train, test, dev, oos, oosDev: values['oos-dev'] })
console.log(values.json ? JSON.stringify(figures) : figures)
