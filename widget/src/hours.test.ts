import { expect, it } from 'vitest'
import { hoursText } from './hours.ts'

const zone = 'Asia/Shanghai'
const office: [string, string][] = [['09:00', '18:00']]

it('names days with the same hours together', () => {
  const week = {
    1: office,
    2: office,
    3: office,
    4: office,
    5: office,
    6: [['10:00', '16:00']] as typeof office,
    7: [],
  }
  expect(hoursText('zh', { zone, week })).toBe('周一至周五 09:00–18:00，周六 10:00–16:00')
  expect(hoursText('en', { zone, week })).toBe('Mon–Fri 09:00–18:00, Sat 10:00–16:00')
})

it('says every day, all day, a break at noon, and never', () => {
  const every = (day: [string, string][]) => ({
    zone,
    week: { 1: day, 2: day, 3: day, 4: day, 5: day, 6: day, 7: day },
  })
  expect(hoursText('zh', every([['00:00', '24:00']]))).toBe('每天 全天')
  expect(hoursText('en', every([...office, ['20:00', '22:00']]))).toBe('daily 09:00–18:00 and 20:00–22:00')
  expect(hoursText('zh', every([]))).toBe('暂无')
})
