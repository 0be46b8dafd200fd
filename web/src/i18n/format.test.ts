import { describe, expect, it, vi } from 'vitest'
import { fakeStorage } from '../ui/fake-storage.ts'

fakeStorage()
vi.stubGlobal('navigator', { language: 'zh' })
vi.stubGlobal('document', { documentElement: {} })
const { daysAgo, formatter, span } = await import('./format.ts')

describe('span', () => {
  it.each([
    [-3, '0s'],
    [59.9, '59s'],
    [60, '1m'],
    [3599, '59m'],
    [3660, '1h01m'],
    [200_000, '2d'],
  ])('%d s is %s', (seconds, text) => {
    expect(span(seconds, 'en')).toBe(text)
  })

  it('speaks Chinese', () => {
    expect(span(7500, 'zh')).toBe('2时05分')
  })
})

describe('days', () => {
  const noon = new Date(2026, 2, 10, 12)

  it('counts calendar days, not 24 hours', () => {
    expect(daysAgo(new Date(2026, 2, 9, 23, 59), noon)).toBe(1)
    expect(daysAgo(new Date(2026, 2, 10, 0, 1), noon)).toBe(0)
  })

  it('names today and yesterday, and the year only when it is another', () => {
    const { day } = formatter('en')
    expect(day(new Date(2026, 2, 10, 8).toISOString(), noon)).toBe('today')
    expect(day(new Date(2026, 2, 9, 8).toISOString(), noon)).toBe('yesterday')
    expect(day(new Date(2026, 0, 2, 8).toISOString(), noon)).toBe('2 Jan')
    expect(day(new Date(2024, 0, 2, 8).toISOString(), noon)).toBe('2 Jan 2024')
  })
})

describe('figures', () => {
  it('writes fen as yuan and bytes as people read them', () => {
    const format = formatter('zh')
    expect(format.money(41_905)).toBe('¥419.05')
    expect([format.bytes(1), format.bytes(340_112), format.bytes(1_240_112)]).toEqual(['1 KB', '333 KB', '1.2 MB'])
  })
  it('writes a difference of shares in points, with its sign', () => {
    const { points, share } = formatter('en')
    expect([points(0.00301), points(-0.0703), points(0), share(0.9287)]).toEqual(['+0.3', '-7.0', '0.0', '92.9%'])
  })
})
