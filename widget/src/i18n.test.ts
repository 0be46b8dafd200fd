import { expect, it } from 'vitest'
import './texts/testing.ts'
import { dayText, languageOf, noticeText, sizeText, timeText } from './i18n.ts'

it('names people in notices where it knows them', () => {
  expect(noticeText('zh', 'assigned', '小雨')).toBe('小雨 已接入，为您服务')
  expect(noticeText('en', 'transferred')).toBe('You have been transferred')
})

it('speaks Chinese to Chinese readers and English to everybody else', () => {
  expect([languageOf('zh-Hant-TW'), languageOf('de'), languageOf(''), languageOf(null)]).toEqual([
    'zh',
    'en',
    null,
    null,
  ])
})

it('names days as people do', () => {
  const now = new Date(2026, 2, 18, 9)
  const on = (...date: [number, number, number]) => new Date(...date).toISOString()
  expect(dayText('zh', on(2026, 2, 18), now)).toBe('今天')
  expect(dayText('en', on(2026, 2, 17), now)).toBe('Yesterday')
  expect(dayText('zh', on(2026, 0, 5), now)).toBe('1月5日')
  expect(dayText('en', on(2025, 11, 31), now)).toBe('31 December 2025')
})

it('writes times and sizes', () => {
  expect(timeText('en', new Date(2026, 2, 18, 0, 5).toISOString())).toBe('00:05')
  expect([sizeText(12), sizeText(640_400), sizeText(10_000_000), sizeText(2_440_000)]).toEqual([
    '12 B',
    '640 kB',
    '10 MB',
    '2.4 MB',
  ])
})
