import type { AlarmKind, AlarmPolicy } from '@tandem/contract'

/** How a kind's values are shown: the policy keeps seconds, shares and counts. */
export const units = {
  longest_wait: { unit: 'seconds', factor: 1, max: 86_400 },
  abandonment: { unit: 'percent', factor: 100, max: 100 },
  sentiment: { unit: 'people', factor: 1, max: 1000 },
  sla_risk: { unit: 'people', factor: 1, max: 1000 },
} as const satisfies Record<AlarmKind, { unit: string; factor: number; max: number }>

export const kinds = Object.keys(units) as AlarmKind[]

/** What a kind that was off begins with. */
export const beginning: Omit<AlarmPolicy, 'targetSeconds'> = {
  longest_wait: { raise: 180, clear: 90 },
  abandonment: { raise: 0.15, clear: 0.08 },
  sentiment: { raise: 3, clear: 2 },
  sla_risk: { raise: 3, clear: 1 },
}

/** Kinds that would clear above what raises them. */
export const contradictory = (policy: AlarmPolicy): AlarmKind[] =>
  kinds.filter((kind) => {
    const level = policy[kind]
    return level !== null && level.clear > level.raise
  })
