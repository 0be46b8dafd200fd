import { afterAll, beforeAll, expect, it } from 'vitest'
import { setPolicy as setQuality } from '../src/modules/quality/set-policy.ts'
import { setPolicy as setStaffing } from '../src/modules/staffing/set-policy.ts'
import { setAlarmPolicy } from '../src/modules/supervision/alarm-policy.ts'
import { setPolicy as setService } from '../src/modules/workforce/set-policy.ts'
import { createKit, type Kit } from './kit.ts'

let kit: Kit
beforeAll(async () => {
  kit = await createKit()
})
afterAll(() => kit.close())

const ROUNDS = 5

it.each([
  ['service', setService, [{ stickyHours: 5 }, { relaxSeconds: 61 }, { turnCalls: 2 }, { graceSeconds: 33 }]],
  [
    'alarm',
    setAlarmPolicy,
    [{ targetSeconds: 61 }, { sentiment: { raise: 7, clear: 3 } }, { sla_risk: { raise: 9, clear: 4 } }],
  ],
  ['staffing', setStaffing, [{ concurrency: 4 }, { slowdown: 0.3 }, { shrinkage: 0.21 }, { restHours: 12 }]],
  ['quality', setQuality, [{ appealDays: 9 }, { doublePercent: 3 }, { passMark: 71 }]],
] as const)('the %s policy keeps every change of those that come in the same moment', async (_, set, changes) => {
  // From no row at all, and from the one that is there then.
  for (let round = 0; round < ROUNDS; round++) {
    const change = set as unknown as (ctx: unknown, input: object) => Promise<object>
    await Promise.all(changes.map((one) => change(kit.system(), one)))
    expect(await change(kit.system(), {})).toMatchObject(Object.assign({}, ...changes))
  }
})
