import { AlarmPolicy } from '@tandem/contract'
import { describe, expect, it } from 'vitest'
import { beginning, contradictory, kinds, units } from './limits.ts'

const policy: AlarmPolicy = { ...beginning, targetSeconds: 60 }

describe('the limits of alarms', () => {
  it('begin with what the server takes', () => {
    expect(AlarmPolicy.safeParse(policy).success).toBe(true)
  })
  it.each(kinds)('%s: the form allows no more than the server', (kind) => {
    const at = (value: number) => ({ ...policy, [kind]: { raise: value, clear: 0 } })
    const most = units[kind].max / units[kind].factor
    expect(AlarmPolicy.safeParse(at(most)).success).toBe(true)
    expect(AlarmPolicy.safeParse(at(most + 1)).success).toBe(false)
  })
  it('name what would clear above what raises it', () => {
    expect(contradictory(policy)).toEqual([])
    expect(contradictory({ ...policy, sentiment: { raise: 1, clear: 2 }, sla_risk: null })).toEqual(['sentiment'])
  })
})
