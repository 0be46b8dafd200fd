import { expect, it } from 'vitest'
import { light } from '../../theme/palette.ts'
import { seriesOption } from './series-option.ts'

const names = { episodes: 'Contacts', aiAnswers: 'AI', handovers: 'Handovers', messages: 'Messages' }

it('keeps one point a bucket, in order, for every series', () => {
  const rows = [
    { at: '2026-03-10T08:00:00.000Z', episodes: 3, messages: 20, handovers: 1, aiAnswers: 9 },
    { at: '2026-03-10T09:00:00.000Z', episodes: 5, messages: 31, handovers: 0, aiAnswers: 14 },
  ]
  expect(seriesOption(rows, names, light, (at) => at.slice(11, 16))).toMatchObject({
    xAxis: { data: ['08:00', '09:00'] },
    series: [
      { name: 'AI', data: [9, 14] },
      { name: 'Handovers', data: [1, 0] },
      { name: 'Contacts', data: [3, 5] },
    ],
  })
})
