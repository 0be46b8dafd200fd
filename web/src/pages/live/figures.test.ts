import { describe, expect, it } from 'vitest'
import { ratingText, waitTone } from './figures.ts'

describe('waitTone', () => {
  it.each([
    [600, 0, 'quiet'],
    [59, 1, 'quiet'],
    [60, 1, 'warn'],
    [179, 4, 'warn'],
    [180, 1, 'danger'],
  ] as const)('%d s with %d waiting is %s', (seconds, waiting, tone) => {
    expect(waitTone(seconds, waiting)).toBe(tone)
  })
})

it('writes stars with one decimal', () => {
  expect([ratingText(5), ratingText(4.55)]).toEqual(['5.0 ★', '4.5 ★'])
})
