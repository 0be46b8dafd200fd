import type { Prediction } from '@tandem/nlu'
import { expect, it } from 'vitest'
import { brain } from '../fixtures.ts'
import { FRAMES, predictWithSubject, subjectOf } from './subject.ts'

const ABOUT: readonly (readonly [frame: keyof typeof FRAMES, text: string, about: string])[] = [
  ['tell', '介绍一下鲁迅', '鲁迅'],
  ['tell', '给我讲讲长城的历史吧', '长城的历史'],
  ['tell', '介绍一下这款耳机', '这款耳机'],
  ['tellLast', '运费险介绍一下', '运费险'],
  ['who', '爱因斯坦是谁？', '爱因斯坦'],
  ['what', '什么是区块链', '区块链'],
  ['whatLast', '区块链是什么', '区块链'],
  ['tellEn', 'tell me about your shipping', 'your shipping'],
  ['tellEn', 'Can you tell me more about the Roman empire?', 'Roman empire'],
  ['explainEn', 'explain photosynthesis', 'photosynthesis'],
  ['whoEn', 'who is Taylor Swift', 'Taylor Swift'],
  ['whatEn', "what's a black hole?", 'black hole'],
]

it.each(ABOUT)('%s: “%s” asks about %s', (_, text, about) => expect(subjectOf(text)).toBe(about))

it.each(Object.keys(FRAMES))('the frame “%s” is needed', (frame) => {
  expect(ABOUT.some(([of]) => of === frame)).toBe(true)
})

it.each(['我要退货', 'where is my parcel', '你好', '说明书丢了怎么办', 'x'.repeat(100_000)])(
  'no other text does',
  (text) => {
    expect(subjectOf(text)).toBeNull()
  },
)

const prediction = (inScope: number, refused: boolean): Prediction => ({
  ...brain.predict('退货'),
  inScope,
  refused,
  candidates: [{ label: `at ${inScope}`, score: 0.9 }],
})
const judging = (whole: Prediction, alone: Prediction) =>
  predictWithSubject({ ...brain, predict: (text) => (text === '介绍一下它们' ? whole : alone) }, '介绍一下它们')

it('what is not known is refused, however its question sounds', () => {
  expect(judging(prediction(0.8, false), prediction(0.01, true))).toMatchObject({ inScope: 0.01, refused: true })
})

it('what is known is not, however its question sounds', () => {
  expect(judging(prediction(0.1, true), prediction(0.9, false))).toEqual(prediction(0.9, false))
})

it('between the two the question counts', () => {
  expect(judging(prediction(0.8, false), prediction(0.4, true))).toEqual(prediction(0.8, false))
  expect(judging(prediction(0.1, true), prediction(0.4, false))).toEqual(prediction(0.1, true))
})
