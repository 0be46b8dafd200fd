import { expect, it } from 'vitest'
import { parseArrivals } from './parse-arrivals.ts'

it('reads tables of several makers, and sums what is finer than half hours', () => {
  const text =
    '\uFEFF日期,时间,数量,技能\r\n2026-01-05,09:30,12,law+vip\n2026/1/5;9:45;3;vip + law\n\n2026-01-05\t23:59\t1'
  expect(parseArrivals(text)).toEqual({
    rows: [
      { skills: ['vip', 'law'], day: '2026-01-05', slot: 19, count: 15 },
      { skills: [], day: '2026-01-05', slot: 47, count: 1 },
    ],
  })
})

it.each([
  ['2026-01-05,09:30,12\n2026-01-05,25:00,1', 2],
  ['2026-13-05,09:30,12', 1],
  ['2026-01-05,09:30,many', 1],
  ['', 1],
])('names the line of %j that is none', (text, badLine) => {
  expect(parseArrivals(text)).toEqual({ badLine })
})
