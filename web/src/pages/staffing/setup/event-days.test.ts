import { EventDays, type StaffingEvent } from '@tandem/contract'
import { expect, it } from 'vitest'
import { eventOf, fieldsOf, whenText } from './event-days.ts'

const event = (when: StaffingEvent['when'], hours: number[] | null = null): StaffingEvent => ({
  id: '0196f0a0-0000-7000-8000-000000000001',
  name: '双11',
  when,
  multiplier: 4,
  hours,
  learned: null,
})

it.each([
  [{ yearly: ['11-11', '11-11'] as [string, string] }, '11-11'],
  [{ yearly: ['10-31', '11-03'] as [string, string] }, '10-31 – 11-03'],
  [{ monthly: 15 }, '15'],
  [{ dates: ['2026-05-20', '2026-06-18'] }, '2026-05-20, 2026-06-18'],
])('%j comes out of the form as it went in', (when, text) => {
  const sent = eventOf(fieldsOf(event(when)), event(when))
  expect(sent).toEqual({ name: '双11', multiplier: 4, when, hours: null })
  expect(EventDays.safeParse(sent.when).success).toBe(true)
  expect(whenText(when)).toBe(text)
})

it('keeps an own shape of hours, and makes one where a rush is asked for', () => {
  const own = Array<number>(24).fill(2)
  const before = event({ monthly: 1 }, own)
  expect(eventOf(fieldsOf(before), before).hours).toBe(own)
  expect(eventOf({ ...fieldsOf(null), rush: true }, null).hours).toHaveLength(24)
})
