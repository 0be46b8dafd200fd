import { ServicePolicy } from '@tandem/contract'
import { describe, expect, it } from 'vitest'
import { closesTooSoon, type Field, groups, type Values, valuesOf } from './fields.ts'

const values: Values = {
  mode: 'push',
  stickyHours: 24,
  stickySeconds: 20,
  relaxSeconds: 120,
  anybodySeconds: null,
  escalateSeconds: 600,
  missesBeforeAway: 3,
  graceSeconds: 60,
  wrapUpSeconds: 0,
  remindSeconds: 600,
  closeSeconds: 1800,
}
const fields: Field[] = Object.values(groups).flat()

describe('the fields', () => {
  it.each(fields)('$key: the contract takes exactly what lies between the bounds', ({ key, min, max, optional }) => {
    const takes = (value: number | null) => ServicePolicy.partial().safeParse({ [key]: value }).success
    expect([min - 1, min, max, max + 1].map(takes)).toEqual([false, true, true, false])
    expect(takes(null)).toBe(optional ?? false)
  })
})

it('leaves out what the form does not show', () => {
  const lane = { boostSeconds: 0, level: 1 }
  const rest = { lanes: { vip: lane, complaint: lane }, vipTags: [], weights: {}, turnSeconds: 300, turnCalls: 3 }
  expect(valuesOf({ ...values, ...rest })).toEqual(values)
})

describe('closesTooSoon', () => {
  it.each([
    [600, 1800, false],
    [600, 600, true],
    [600, 60, true],
    [null, 60, false],
    [600, null, false],
  ])('reminded after %s s and closed after %s s: %s', (remindSeconds, closeSeconds, expected) => {
    expect(closesTooSoon({ ...values, remindSeconds, closeSeconds })).toBe(expected)
  })
})
