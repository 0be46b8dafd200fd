import { describe, expect, it } from 'vitest'
import { times } from './times.ts'

const at = (text: string) => new Date(`2026-03-${text}`)

describe('the usual times', () => {
  it('are one and three hours from now', () => {
    expect(times.hour(at('04T23:30'))).toEqual(at('05T00:30'))
    expect(times.threeHours(at('04T10:00'))).toEqual(at('04T13:00'))
  })
  it('tomorrow is at nine, also shortly after midnight', () => {
    expect(times.tomorrow(at('04T00:10'))).toEqual(at('05T09:00'))
  })
  it.each([
    ['01T12:00', '02T09:00'],
    ['02T08:00', '09T09:00'],
    ['07T23:00', '09T09:00'],
  ])('from March %s Monday is March %s', (now, monday) => {
    expect(times.monday(at(now))).toEqual(at(monday))
  })
})
