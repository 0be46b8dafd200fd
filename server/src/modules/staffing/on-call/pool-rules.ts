import { minutesOf } from '../calendar.ts'
import { canServe } from '../coverage.ts'
import { type Limits, problemOfShift, type ShiftProblem, type Work } from '../rules.ts'

/** Somebody of the standby pool, as things stand. */
export interface Standby {
  agent: string
  skills: readonly string[]
  online: boolean
  /** A call that is not over yet. */
  called: boolean
  /** When the last call was declined or missed, milliseconds. */
  refusedAt: number | null
  /** Calls of the last weeks. */
  calls: number
  callFrom: string
  callTo: string
  limits: Limits
  works: readonly Work[]
}

export type WhyNot = 'online' | 'called' | 'refused' | 'quiet' | ShiftProblem

/** Who said no, or nothing, is left alone for so long. */
const REFUSED_MS = 60 * 60_000

/** Why somebody cannot be called in for this shift now, or null. */
export function whyNot(person: Standby, shift: Work, minutes: number, now: number): WhyNot | null {
  if (person.online) return 'online'
  if (person.called) return 'called'
  if (isQuiet(person, minutes)) return 'quiet'
  if (person.refusedAt !== null && now - person.refusedAt < REFUSED_MS) return 'refused'
  return problemOfShift(shift, person.works, person.limits)
}

/** Whether the wall clock is outside the times at which the person may be called; the times may span midnight. */
function isQuiet({ callFrom, callTo }: Standby, minutes: number): boolean {
  const [from, to] = [minutesOf(callFrom), minutesOf(callTo)]
  if (from === to) return false
  return from < to ? minutes < from || minutes >= to : minutes < from && minutes >= to
}

/** Those to call for a queue: who was called least first; of these who has the fewest other skills, kept for others. */
export const inOrder = (pool: readonly Standby[], queue: string): Standby[] =>
  pool
    .filter(({ skills }) => canServe(skills, queue))
    .sort((a, b) => a.calls - b.calls || a.skills.length - b.skills.length || (a.agent < b.agent ? -1 : 1))
