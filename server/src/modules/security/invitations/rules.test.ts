import { expect, it } from 'vitest'
import { stateOf } from './rules.ts'

const now = Date.parse('2026-03-04T09:00:00Z')
const fresh = { expires_at: new Date(now + 1), used_at: null, revoked_at: null }

it('is open until its time, to the millisecond', () => {
  expect(stateOf(fresh, now)).toBe('open')
  expect(stateOf(fresh, now + 1)).toBe('expired')
})

it('stays used or taken back when its time has come', () => {
  expect(stateOf({ ...fresh, used_at: new Date(now) }, now + 2)).toBe('used')
  expect(stateOf({ ...fresh, revoked_at: new Date(now) }, now + 2)).toBe('revoked')
})
