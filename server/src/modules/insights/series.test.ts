import { expect, it } from 'vitest'
import { bucketMinutesFor } from './series.ts'

it('never asks a chart to draw more than some two hundred points', () => {
  for (let hours = 1; hours <= 24 * 31; hours++) {
    const points = Math.ceil((hours * 60) / bucketMinutesFor(hours))
    expect(points).toBeLessThanOrEqual(200)
    expect(bucketMinutesFor(hours) % 15).toBe(0)
  }
})
