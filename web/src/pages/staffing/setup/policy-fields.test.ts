import { StaffingPolicy } from '@tandem/contract'
import { describe, expect, it } from 'vitest'
import { fields } from './policy-fields.ts'

const policy: StaffingPolicy = {
  serviceLevel: { share: 0.8, withinSeconds: 30 },
  maxAbandonment: 0.05,
  handlingSeconds: null,
  patienceSeconds: null,
  concurrency: 3,
  slowdown: 0.2,
  shrinkage: 0.15,
  restHours: 11,
  swapsNeedApproval: true,
  onCall: { enabled: false, people: 1, holdMinutes: 2, answerMinutes: 5, shiftHours: 2 },
}

describe('the fields', () => {
  it.each(fields)(
    '$key: what is written is what is read, within the bounds of the contract',
    ({ min, max, get, set }) => {
      for (const value of [min, max]) {
        const changed = set(policy, value)
        expect(get(changed)).toBe(value)
        expect(StaffingPolicy.safeParse(changed).success).toBe(true)
      }
      for (const value of [min - 1, max + 1]) expect(StaffingPolicy.safeParse(set(policy, value)).success).toBe(false)
    },
  )

  it.each(fields)('$key: empty where that means something', ({ optional, get, set }) => {
    expect(get(set(policy, null)) === null).toBe(optional !== undefined)
  })
})
