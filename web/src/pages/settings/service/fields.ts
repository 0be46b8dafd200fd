import type { ServicePolicy } from '@tandem/contract'

/** The figures of the policy that the form shows. */
type Key =
  | 'stickyHours'
  | 'stickySeconds'
  | 'relaxSeconds'
  | 'anybodySeconds'
  | 'escalateSeconds'
  | 'missesBeforeAway'
  | 'graceSeconds'
  | 'wrapUpSeconds'
  | 'remindSeconds'
  | 'closeSeconds'

export interface Field {
  key: Key
  unit: 'seconds' | 'hours' | 'times'
  min: number
  max: number
  /** May be left empty, which means never. */
  optional?: true
}

const day = 86_400
const never = { unit: 'seconds', min: 1, max: day, optional: true } as const

/** The fields in their groups, with the bounds that the server keeps. */
export const groups = {
  matching: [
    { key: 'stickyHours', unit: 'hours', min: 0, max: 720 },
    { key: 'stickySeconds', unit: 'seconds', min: 0, max: 600 },
  ],
  overflow: [
    { key: 'relaxSeconds', ...never },
    { key: 'anybodySeconds', ...never },
    { key: 'escalateSeconds', ...never },
  ],
  agents: [
    { key: 'missesBeforeAway', unit: 'times', min: 1, max: 10 },
    { key: 'graceSeconds', unit: 'seconds', min: 10, max: 600 },
    { key: 'wrapUpSeconds', unit: 'seconds', min: 0, max: 900 },
  ],
  silence: [
    { key: 'remindSeconds', ...never },
    { key: 'closeSeconds', ...never },
  ],
} as const satisfies Record<string, Field[]>

export type Group = keyof typeof groups

export type Values = Pick<ServicePolicy, Key | 'mode'>

/** The policy's part that the form edits; the rest stays as it is on the server. */
export function valuesOf(policy: ServicePolicy): Values {
  const { mode, stickyHours, stickySeconds, relaxSeconds, anybodySeconds, escalateSeconds } = policy
  const { missesBeforeAway, graceSeconds, wrapUpSeconds, remindSeconds, closeSeconds } = policy
  return {
    mode,
    stickyHours,
    stickySeconds,
    relaxSeconds,
    anybodySeconds,
    escalateSeconds,
    missesBeforeAway,
    graceSeconds,
    wrapUpSeconds,
    remindSeconds,
    closeSeconds,
  }
}

/** Whether a silent chat would be closed before, or just when, its customer is reminded. */
export const closesTooSoon = ({ remindSeconds, closeSeconds }: Values): boolean =>
  remindSeconds !== null && closeSeconds !== null && closeSeconds <= remindSeconds
