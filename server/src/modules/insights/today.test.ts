import { describe, expect, it } from 'vitest'
import { startOfDay } from './today.ts'

const start = (now: string, zone: string) => startOfDay(new Date(now), zone).toISOString()

describe('the local day', () => {
  it('starts at midnight of the zone', () => {
    expect(start('2026-03-04T15:59:59.999Z', 'Asia/Shanghai')).toBe('2026-03-03T16:00:00.000Z')
    expect(start('2026-03-04T16:00:00.000Z', 'Asia/Shanghai')).toBe('2026-03-04T16:00:00.000Z')
    expect(start('2026-03-04T10:00:00.000Z', 'UTC')).toBe('2026-03-04T00:00:00.000Z')
  })

  it('minds zones that are off by half and by quarter hours', () => {
    expect(start('2026-03-04T10:00:00.000Z', 'Asia/Kolkata')).toBe('2026-03-03T18:30:00.000Z')
    expect(start('2026-03-04T10:00:00.000Z', 'Asia/Kathmandu')).toBe('2026-03-03T18:15:00.000Z')
  })

  it('minds days of 23 and 25 hours', () => {
    expect(start('2026-03-29T21:59:00.000Z', 'Europe/Berlin')).toBe('2026-03-28T23:00:00.000Z')
    expect(start('2026-10-25T22:59:00.000Z', 'Europe/Berlin')).toBe('2026-10-24T22:00:00.000Z')
  })

  it('starts at one where the clocks jump at midnight', () => {
    expect(start('2026-09-06T15:00:00.000Z', 'America/Santiago')).toBe('2026-09-06T04:00:00.000Z')
  })
})
