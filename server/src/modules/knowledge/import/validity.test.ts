import { describe, expect, it } from 'vitest'
import { validityOf } from './validity.ts'

const when = { zone: 'Asia/Shanghai', now: Date.parse('2026-11-30T02:00:00Z') }
const until = (text: string, from = '') => validityOf({ from, until: text }, when)
/** The end of that day on the shop's wall clock. */
const endOf = (day: string) => ({ validUntil: new Date(Date.parse(`${day}T24:00:00+08:00`) - 1).toISOString() })

describe('how long an article is valid', () => {
  it.each([
    '2026-12-31',
    '2026/12/31',
    '2026.12.31',
    '2026年12月31日',
    '２０２６年１２月３１日',
    '20261231',
    '2026-12-31 18:00',
    '至2026年12月31日止',
    '2026年12月31日前有效',
    '截止到 2026/12/31',
    '2026年12月',
    '2026年12月底',
    '2026年底',
    '12/31/2026',
    '31.12.2026',
    '31 Dec 2026',
    'Dec. 31st, 2026',
    'until December 31, 2026',
    '2026-01-01 至 2026-12-31',
    '2026/1/1-2026/12/31',
    '2026年1月1日～2026年12月31日',
    'from 2026-01-01 to 2026-12-31',
  ])('is read from %s', (text) => expect(until(text)).toEqual(endOf('2026-12-31')))

  it.each(['', ' ', '长期', '长期有效', '永久', '无', '不限', '-', 'N/A', 'never', 'permanent'])(
    'has no end by “%s”',
    (text) => expect(until(text)).toEqual({ validUntil: null }),
  )

  it.each(['明年底', '12月31日', '30天', '2026-02-30', '2026-13-01', '26-12-31', 'soon', '2026-12-31 或更晚', '46387'])(
    'is asked for in a clear form where it says %s',
    (text) => expect(until(text)).toMatchObject({ zh: expect.stringContaining(`“${text}”`) }),
  )

  it('is asked for where day and month may be either', () => {
    expect(until('03/04/2026')).toMatchObject({ zh: expect.stringContaining('2026-03-04') })
    expect(until('05/05/2027')).toEqual(endOf('2027-05-05'))
  })

  it('ends with the day of the zone, also where clocks are changed', () => {
    const of = (day: string, zone: string) => validityOf({ from: '', until: day }, { ...when, zone })
    expect(of('2026-07-01', 'Europe/Berlin')).toEqual({ validUntil: '2026-07-01T21:59:59.999Z' })
    expect(of('2026-10-25', 'Europe/Berlin')).toEqual({ validUntil: '2026-10-25T22:59:59.999Z' })
  })
})

describe('from when an article is valid', () => {
  it('matters only before that day: what is not valid yet is not answered with', () => {
    expect(until('2027-06-30', '2026-11-30')).toEqual(endOf('2027-06-30'))
    expect(until('', '2026年11月')).toEqual({ validUntil: null })
    expect(until('', '2026-12-01')).toMatchObject({ zh: expect.stringContaining('2026-12-01') })
    expect(until('2027-01-01起')).toMatchObject({ en: expect.stringContaining('2027-01-01') })
  })

  it('is told when it cannot be read, or lies after the end', () => {
    expect(until('', '下周')).toMatchObject({ zh: expect.stringContaining('“下周”') })
    expect(until('2026-01-01', '2026-05-01')).toMatchObject({ zh: expect.stringContaining('早于') })
  })
})
