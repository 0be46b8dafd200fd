import { expect, test } from 'vitest'
import { createVectoriser } from '../features/vectorise.ts'
import { buildVocabulary } from '../features/vocabulary.ts'
import { nearness, shareSaid, traitsOf } from './traits.ts'

const WIDTH = 4
const REFUND = 0
const PARCEL = 1
const OPEN = 2

const texts = ['refund my money', 'refund my order', 'where is my parcel', 'weather in paris']
const targets = [REFUND, REFUND, PARCEL, OPEN]
const vocabulary = buildVocabulary(texts, 1)
const vectorise = createVectoriser(vocabulary)
/** One unit a class wakes. */
const awake = (unit: number, value = 1) => ({ ids: Uint32Array.of(unit), values: Float32Array.of(value) })
const shown = texts.map((text, i) => ({ vector: vectorise(text), units: awake(targets[i]!), target: targets[i]! }))
const traits = traitsOf(shown, OPEN, WIDTH, vocabulary)

test('a text whose units are those of a label is near it, however strong they are', () => {
  expect(nearness(traits, awake(REFUND, 7), REFUND, WIDTH)).toBeCloseTo(1)
  expect(nearness(traits, awake(REFUND), PARCEL, WIDTH)).toBe(0)
})

test('a text that wakes no unit is near nothing', () => {
  expect(nearness(traits, { ids: new Uint32Array(), values: new Float32Array() }, REFUND, WIDTH)).toBe(0)
})

test('words of a label count where its own texts have them', () => {
  const share = (text: string, label: number) => shareSaid(traits, vectorise(text), label, vocabulary)
  expect(share('my refund', REFUND)).toBe(1)
  expect(share('parcel', PARCEL)).toBe(1)
  expect(share('parcel', REFUND)).toBe(0)
  const half = share('refund parcel', REFUND)
  expect(half > 0 && half < 1).toBe(true)
})

test('words of open texts are no label’s', () => {
  expect(shareSaid(traits, vectorise('weather paris'), REFUND, vocabulary)).toBe(0)
})

test('no known word: nothing is said', () => {
  expect(shareSaid(traits, vectorise('zzzz'), REFUND, vocabulary)).toBe(0)
})
