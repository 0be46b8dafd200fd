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
import { decide } from '@tandem/server/modules/assistant/decide/decide.ts'
import { brain, knowledge, situation } from '@tandem/server/modules/assistant/fixtures.ts'
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
    assistant: worstOf(readTexts(), reading()),
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

/** Openings, thanks, denials, numbers and marks without end, each to a tail that fits nothing. */
const PIECES = [
  '!',
  '？',
  '…',
  '. ',
  '你好',
  '嗯',
  '就是',
  '我想问',
  '不是要',
  '！谢谢你',
  'i want ',
  '冒烟',
  '用了红肿，',
  '算了，',
  'it got so hot it ',
  '张三 13812345678 ',
]
const NUMBERS = ['20260105123456和', '退货，', '怎么退货？', '和', ' and ']

const readTexts = () =>
  [...PIECES, ...NUMBERS].flatMap((piece) =>
    ['', 'x', '谢'].map(
      (tail) => [piece + tail, (length: number) => piece.repeat(length / piece.length) + tail] as const,
    ),
  )

/** By a model that costs nothing, in the middle of a flow: what the assistant itself does with a message. */
function reading(): (text: string) => void {
  const { dialogue } = decide(situation('我要退货'), brain, knowledge).move
  return (text) => void decide(situation(text, { dialogue }), brain, knowledge)
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
