import { expect, it } from 'vitest'
import { materialOf, quickPart } from './examples.ts'

const examples = Array.from({ length: 1200 }, (_, i) => ({
  text: i % 2 ? `问题 ${i}` : `question ${i}`,
  label: `intent.${i % 4}`,
}))

it('a quick model learns from a few questions of every intent and language', () => {
  const part = quickPart({ examples, open: ['jobs'], dev: [], oos: ['weather'] })
  expect(part?.examples).toHaveLength(60)
  expect(new Set(part?.examples.map(({ label }) => label)).size).toBe(4)
  expect(part?.open).toEqual(['jobs'])
  expect(part?.oos).toEqual(['weather'])
})

it('few questions need no quick model', () => {
  expect(quickPart({ examples: examples.slice(0, 500), open: [], dev: [], oos: [] })).toBeNull()
})

it('tells what is learnt from what a model is calibrated on', () => {
  const line = { language: 'en', style: 'plain' } as const
  const material = materialOf(
    { intents: [] },
    {
      open: ['are you hiring'],
      calibration: [
        { ...line, text: 'track it', intent: 'order.status', triage: 'consult' },
        { ...line, text: 'will it rain', intent: null, triage: null },
      ],
    },
  )
  expect(material).toEqual({
    examples: [],
    open: ['are you hiring'],
    dev: [{ text: 'track it', label: 'order.status' }],
    oos: ['will it rain'],
  })
})
