import { expect, it } from 'vitest'
import { evaluateCases, type Verdict } from './evaluate-cases.ts'

/** Takes a text for the label that it begins with; what begins with none is refused. */
function judge(text: string): Verdict {
  const label = /^(?:track|refund|address)/.exec(text)?.[0] ?? null
  return { label, group: label === 'refund' ? 'after_sales' : 'consult', refused: label === null }
}

it('counts right labels, second labels and groups, and names what was confused', () => {
  const figures = evaluateCases(
    [
      { text: 'track my parcel', label: 'track', group: 'consult' },
      { text: 'track it, then refund me', label: 'refund', also: 'track', group: 'consult' },
      { text: 'address of my parcel', label: 'track', group: 'consult' },
      { text: 'refund for my parcel', label: 'track', group: 'consult' },
    ],
    judge,
  )
  expect(figures).toMatchObject({ accuracy: 0.5, groupAccuracy: 0.75, n: 4, inScope: 4, outOfScope: 0 })
  expect(figures.confusions).toEqual([
    { label: 'track', taken: 'address', texts: ['address of my parcel'] },
    { label: 'track', taken: 'refund', texts: ['refund for my parcel'] },
  ])
})

it('tells right refusals from wrong ones', () => {
  const figures = evaluateCases(
    [
      { text: 'track my parcel', label: 'track', group: 'consult' },
      { text: 'my parcel', label: 'track', group: 'consult' },
      { text: 'quantum mechanics', label: null },
      { text: 'refund for a friend of mine', label: null },
    ],
    judge,
  )
  expect(figures).toMatchObject({ oosRecall: 0.5, wrongRefusal: 0.5, n: 4, inScope: 2, outOfScope: 2 })
  expect(figures.wronglyRefused).toEqual(['my parcel'])
  expect(figures.wronglyAnswered).toEqual(['refund for a friend of mine'])
})
