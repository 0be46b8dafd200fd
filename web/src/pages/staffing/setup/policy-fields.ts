import type { StaffingPolicy } from '@tandem/contract'

/** One figure of the policy as people write it: shares in per cent. */
export interface PolicyField {
  key: FieldKey
  group: 'policy' | 'onCallRules'
  min: number
  max: number
  /** May be left empty. */
  optional?: 'limit' | 'measured'
  get(policy: StaffingPolicy): number | null
  set(policy: StaffingPolicy, value: number | null): StaffingPolicy
}

type FieldKey =
  | 'share'
  | 'within'
  | 'abandonment'
  | 'handling'
  | 'patience'
  | 'concurrency'
  | 'slowdown'
  | 'shrinkage'
  | 'rest'
  | 'people'
  | 'hold'
  | 'answer'
  | 'hours'

const percent = (share: number) => Math.round(share * 100)

const measured = (name: 'handlingSeconds' | 'patienceSeconds') => ({
  get: (policy: StaffingPolicy) => policy[name],
  set: (policy: StaffingPolicy, value: number | null) => ({ ...policy, [name]: value }),
})
const whole = (name: 'concurrency' | 'restHours') => ({
  get: (policy: StaffingPolicy) => policy[name],
  set: (policy: StaffingPolicy, value: number | null) => ({ ...policy, [name]: value ?? policy[name] }),
})
const share = (name: 'slowdown' | 'shrinkage') => ({
  get: (policy: StaffingPolicy) => percent(policy[name]),
  set: (policy: StaffingPolicy, value: number | null) => ({ ...policy, [name]: (value ?? 0) / 100 }),
})
const onCall = (name: 'people' | 'holdMinutes' | 'answerMinutes' | 'shiftHours') => ({
  group: 'onCallRules' as const,
  get: (policy: StaffingPolicy) => policy.onCall[name],
  set: (policy: StaffingPolicy, value: number | null) => ({
    ...policy,
    onCall: { ...policy.onCall, [name]: value ?? policy.onCall[name] },
  }),
})

/** The fields with the bounds that the server keeps. */
export const fields: PolicyField[] = [
  {
    key: 'share',
    group: 'policy',
    min: 50,
    max: 99,
    get: ({ serviceLevel }) => percent(serviceLevel.share),
    set: (policy, value) => ({ ...policy, serviceLevel: { ...policy.serviceLevel, share: (value ?? 80) / 100 } }),
  },
  {
    key: 'within',
    group: 'policy',
    min: 1,
    max: 3600,
    get: ({ serviceLevel }) => serviceLevel.withinSeconds,
    set: (policy, value) => ({ ...policy, serviceLevel: { ...policy.serviceLevel, withinSeconds: value ?? 30 } }),
  },
  {
    key: 'abandonment',
    group: 'policy',
    min: 1,
    max: 50,
    optional: 'limit',
    get: ({ maxAbandonment }) => (maxAbandonment === null ? null : percent(maxAbandonment)),
    set: (policy, value) => ({ ...policy, maxAbandonment: value === null ? null : value / 100 }),
  },
  { key: 'handling', group: 'policy', min: 30, max: 7200, optional: 'measured', ...measured('handlingSeconds') },
  { key: 'patience', group: 'policy', min: 10, max: 7200, optional: 'measured', ...measured('patienceSeconds') },
  { key: 'concurrency', group: 'policy', min: 1, max: 20, ...whole('concurrency') },
  { key: 'slowdown', group: 'policy', min: 0, max: 100, ...share('slowdown') },
  { key: 'shrinkage', group: 'policy', min: 0, max: 60, ...share('shrinkage') },
  { key: 'rest', group: 'policy', min: 8, max: 24, ...whole('restHours') },
  { key: 'people', min: 1, max: 50, ...onCall('people') },
  { key: 'hold', min: 0, max: 30, ...onCall('holdMinutes') },
  { key: 'answer', min: 1, max: 60, ...onCall('answerMinutes') },
  { key: 'hours', min: 1, max: 8, ...onCall('shiftHours') },
]
