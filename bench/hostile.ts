import {
  createProductFinder,
  emotion,
  extractEntities,
  isHumanRequest,
  predict,
  safety,
  splitQuestions,
  trainClassifier,
  urgency,
} from '@tandem/nlu'
import { HOSTILE_TEXTS } from '@tandem/nlu/src/fixtures/hostile.ts'
import { find } from '@tandem/pii'
import { HOSTILE_PIECES } from '@tandem/pii/src/fixtures/hostile.ts'
import { round } from './lib/statistics.ts'

const LENGTH = 100_000
const RUNS = 5
/** How much shorter the texts are that the long ones are measured against. */
const PART = 8

/**
 * Texts made to take long. `worstGrowth` is how much dearer a character of 100 kB is than one of an eighth of that: 1 is
 * linear, 8 the square; garbage collection and neighbours on the machine come between.
 */
export async function run() {
  return {
    pii: worstOf(
      HOSTILE_PIECES.map((piece) => [piece, (length) => piece.repeat(length / piece.length)] as const),
      find,
    ),
    nlu: worstOf(Object.entries(HOSTILE_TEXTS), understand()),
    products: worstOf([['nearly a product', (length) => 'item 77 '.repeat(length / 8)]], finder()),
  }
}

function understand(): (text: string) => void {
  const model = trainClassifier([
    { text: '怎么退款', label: 'refund' },
    { text: 'where is my parcel', label: 'delivery' },
  ])
  return (text) => {
    predict(model, text)
    extractEntities(text, { now: 0 })
    for (const look of [splitQuestions, emotion, urgency, safety, isHumanRequest]) look(text)
  }
}

const finder = () =>
  createProductFinder(
    Array.from({ length: 5000 }, (_, i) => ({ id: `p${i}`, names: [`item ${i} ${'x'.repeat(i % 50)}`] })),
  )

function worstOf(texts: readonly (readonly [string, (length: number) => string])[], look: (text: string) => void) {
  const measured = texts.map(([name, ofLength]) => {
    const whole = millis(ofLength(LENGTH), look)
    return { name, whole, growth: whole / (PART * millis(ofLength(LENGTH / PART), look)) }
  })
  const slowest = measured.reduce((worst, other) => (other.whole > worst.whole ? other : worst))
  return {
    slowest: slowest.name,
    slowestMs: round(slowest.whole),
    worstGrowth: round(Math.max(...measured.map(({ growth }) => growth)), 2),
    texts: texts.length,
  }
}

/** The shortest of some runs: what else the machine does only adds. */
function millis(text: string, look: (text: string) => void): number {
  const runs = Array.from({ length: RUNS }, () => {
    const started = performance.now()
    look(text)
    return performance.now() - started
  })
  return Math.min(...runs)
}
