import { describe, expect, it } from 'vitest'
import { inOrder, type Standby, whyNot } from './pool-rules.ts'

const NOW = Date.UTC(2026, 0, 5, 4)
const shift = { id: '', day: '2026-01-05', startsAt: NOW, endsAt: NOW + 2 * 3_600_000, slots: 4 }
const NOON = 720

const somebody = (change: Partial<Standby> = {}): Standby => ({
  agent: 'a',
  skills: ['law'],
  online: false,
  called: false,
  refusedAt: null,
  calls: 0,
  works: [],
  callFrom: '08:00',
  callTo: '22:00',
  limits: { hoursWeek: 40, daysWeek: 5, restHours: 11, leave: [] },
  ...change,
})
const late = { id: 's', day: '2026-01-04', startsAt: NOW - 14 * 3_600_000, endsAt: NOW - 6 * 3_600_000, slots: 16 }

describe('whom to call', () => {
  it.each([
    ['free', {}, NOON, null],
    ['at the desk', { online: true }, NOON, 'online'],
    ['called already', { called: true }, NOON, 'called'],
    ['before the day begins', {}, 479, 'quiet'],
    ['when it is over', {}, 1320, 'quiet'],
    ['at night, for who wants nights', { callFrom: '20:00', callTo: '06:00' }, 120, null],
    ['at noon, for who wants nights', { callFrom: '20:00', callTo: '06:00' }, NOON, 'quiet'],
    ['at any time', { callFrom: '00:00', callTo: '00:00' }, 120, null],
    ['just said no', { refusedAt: NOW - 59 * 60_000 }, NOON, 'refused'],
    ['said no an hour ago', { refusedAt: NOW - 60 * 60_000 }, NOON, null],
    ['still resting', { works: [late] }, NOON, 'rest'],
    ['has a shift', { works: [{ ...shift, id: 's' }] }, NOON, 'overlap'],
    ['worked enough this week', { limits: { ...somebody().limits, hoursWeek: 1 } }, NOON, 'hours'],
    [
      'on leave',
      { limits: { ...somebody().limits, leave: [{ from: '2026-01-05', to: '2026-01-05' }] } },
      NOON,
      'leave',
    ],
  ] as const)('%s', (_, change, minutes, why) => {
    expect(whyNot(somebody(change as Partial<Standby>), shift, minutes, NOW)).toBe(why)
  })

  it('the least called first, then who knows the least else, and only who can serve', () => {
    const pool = [
      somebody({ agent: 'often', calls: 3 }),
      somebody({ agent: 'broad', skills: ['law', 'vip'] }),
      somebody({ agent: 'narrow' }),
      somebody({ agent: 'other', skills: ['vip'] }),
    ]
    expect(inOrder(pool, 'law').map(({ agent }) => agent)).toEqual(['narrow', 'broad', 'often'])
  })
})
