import type { QueuePlace } from '@tandem/contract'
import { announcedMinutes, type Experience } from '@tandem/queueing'
import { describe, expect, it } from 'vitest'
import { isOpen, nextOpening } from './hours.ts'
import { estimateOf, type Outlook, slotsByLine } from './wait.ts'
import { optionsFor, worthTelling } from './wait-options.ts'

const experience: Experience = { handling: 300, abandonment: 1 / 600, ratios: [] }
const outlook: Outlook = { slots: 1, withinHours: true, opensAt: null, experience }

describe('slots', () => {
  it('are the capacities of who serves a line, shared among the lines that they serve', () => {
    const team = [
      { capacity: 1, grants: ['a:1', 'b:1'] },
      { capacity: 1, grants: ['a:1'] },
    ]
    const slots = slotsByLine([['a:1'], ['b:1'], ['c:1']], team)
    expect([...slots.values()]).toEqual([1.5, 0.5, 0])
    // Everybody serves the line that asks for nothing.
    expect(slotsByLine([[], ['b:1']], team).get('')).toBe(1.5)
  })
})

describe('an estimate', () => {
  it('is a range in whole minutes, rounded up and the coarser the longer', () => {
    const near = estimateOf(0, { ...outlook, slots: 1.5 })
    expect(near).toMatchObject({ position: 1, minutes: 7, atLeast: 4, open: true })
    expect(near.seconds).toBeCloseTo(200, 9)
    const ratios = Array.from({ length: 100 }, (_, i) => (i + 1) / 50)
    expect(estimateOf(3, { ...outlook, experience: { ...experience, ratios } })).toMatchObject({
      position: 4,
      minutes: announcedMinutes(
        (1 / (1 / 300) + 1 / (1 / 300 + 1 / 600) + 1 / (1 / 300 + 2 / 600) + 1 / (1 / 300 + 3 / 600)) * 1.6,
      ),
    })
    expect([61, 600, 640, 1801, 4000].map(announcedMinutes)).toEqual([2, 10, 15, 40, 90])
  })

  it('promises no number when nobody is there, and says when people come', () => {
    const opensAt = new Date('2026-01-06T01:00:00Z')
    expect(estimateOf(0, { ...outlook, slots: 0 })).toMatchObject({ minutes: null, open: true, opensAt: null })
    expect(estimateOf(0, { ...outlook, slots: 0, withinHours: false, opensAt })).toMatchObject({
      minutes: null,
      atLeast: null,
      open: false,
      opensAt: opensAt.toISOString(),
      seconds: null,
    })
    expect(estimateOf(0, { ...outlook, withinHours: false })).toMatchObject({ open: true })
  })
})

describe('what is told', () => {
  const place: QueuePlace = {
    position: 3,
    minutes: 5,
    atLeast: 3,
    open: true,
    opensAt: null,
    kind: 'chat',
    customer: 'here',
    options: [],
  }
  const before = { place, at: 0 }

  it('does not flicker: a little longer is kept back, shorter and closer is told at once', () => {
    expect(worthTelling(undefined, place, 0)).toEqual(place)
    expect(worthTelling(before, place, 60_000)).toBeNull()
    expect(worthTelling(before, { ...place, minutes: 6 }, 10_000)).toBeNull()
    expect(worthTelling(before, { ...place, minutes: 6 }, 30_000)).toMatchObject({ minutes: 6 })
    expect(worthTelling(before, { ...place, minutes: 8 }, 10_000)).toMatchObject({ minutes: 8 })
    expect(worthTelling(before, { ...place, minutes: 4 }, 1)).toMatchObject({ minutes: 4 })
    expect(worthTelling(before, { ...place, position: 2, minutes: 6 }, 1)).toMatchObject({ position: 2, minutes: 5 })
    expect(worthTelling(before, { ...place, minutes: null, open: false }, 1)).toMatchObject({ minutes: null })
  })

  it('names what may be done instead of waiting', () => {
    expect(optionsFor('chat', 'here')).toEqual(['leave_message', 'call_back', 'keep_place'])
    expect(optionsFor('chat', 'later')).toEqual(['leave_message', 'call_back'])
    expect(optionsFor('callback', 'here')).toEqual([])
  })
})

describe('opening hours', () => {
  const hours = {
    zone: 'Asia/Shanghai',
    week: {
      1: [
        ['09:00', '12:00'],
        ['13:00', '24:00'],
      ] as [string, string][],
      2: [],
    },
  }

  it.each([
    ['2026-01-05T01:00:00Z', true],
    ['2026-01-05T04:00:00Z', false],
    ['2026-01-05T15:59:00Z', true],
    ['2026-01-05T16:00:00Z', false],
    ['2026-01-04T02:00:00Z', false],
  ])('follow the wall clock of their zone: %s', (at, open) => {
    expect(isOpen(hours, new Date(at))).toBe(open)
  })

  it.each([
    ['2026-01-05T05:30:00Z', null, '2026-01-12T01:00:00.000Z'],
    ['2026-01-05T04:30:00Z', null, '2026-01-05T05:00:00.000Z'],
    ['2026-01-04T02:00:00Z', null, '2026-01-05T01:00:00.000Z'],
    ['2026-03-08T05:00:00Z', 'America/New_York', '2026-03-09T13:00:00.000Z'],
  ])('begin again: after %s', (at, zone, next) => {
    expect(nextOpening({ ...hours, ...(zone && { zone }) }, new Date(at))?.toISOString()).toBe(next)
  })

  it('may never come', () => {
    expect(nextOpening({ zone: 'Asia/Shanghai', week: {} }, new Date(0))).toBeNull()
  })
})
