import type { ShiftKind } from '@tandem/contract'
import type { RosterProblem, WeekPlan, WeekProblem } from '@tandem/queueing'
import { canServe } from './coverage.ts'

export const WEEK_DAYS = 7

/** Somebody who may be planned, and what is left of what was agreed on. */
export interface Plannable {
  id: string
  skills: readonly string[]
  /** Days of the week (0 Monday) on which the person does not work. */
  off: readonly number[]
  maxDays: number
  maxSlots: number
  /** Half hours from the start of the week in which the person still rests. */
  notBefore: number
  kinds: readonly string[] | null
}

/** People who serve the same queues, and the kinds of shifts that fit them, are planned together. */
export interface Planned {
  problem: WeekProblem
  people: Plannable[][]
}

/** The problem of a week: need by queue, people in groups of equal abilities. */
export function weekProblem(
  kinds: readonly ShiftKind[],
  needs: ReadonlyMap<string, readonly number[]>,
  people: readonly Plannable[],
): Planned {
  const queues = [...needs.keys()]
  const groups = new Map<string, Plannable[]>()
  for (const person of people) {
    const serves = queues.flatMap((queue, i) => (canServe(person.skills, queue) ? [i] : []))
    if (serves.length > 0 && person.maxDays > 0)
      groups.set(serves.join(), [...(groups.get(serves.join()) ?? []), person])
  }
  const members = [...groups.values()]
  return {
    people: members,
    problem: {
      kinds,
      needed: [...needs.values()],
      groups: [...groups].map(([serves, group]) => ({
        queues: serves.split(',').map(Number),
        people: Array.from({ length: WEEK_DAYS }, (_, day) => group.filter(({ off }) => !off.includes(day)).length),
        maxShifts: group.reduce((sum, { maxDays }) => sum + maxDays, 0),
        maxSlots: group.reduce((sum, { maxSlots }) => sum + maxSlots, 0),
      })),
    },
  }
}

/** Who of each group works the shifts that the plan counts. */
export function rosters({ problem, people }: Planned, plan: WeekPlan, restHours: number): RosterProblem[] {
  return people.map((group, g) => ({
    kinds: problem.kinds,
    wanted: plan.counts[g] ?? [],
    restSlots: restHours * 2,
    people: group.map(({ id, off, maxDays, maxSlots, notBefore, kinds }) => ({
      id,
      off,
      maxDays,
      maxSlots,
      notBefore,
      ...(kinds && { kinds }),
    })),
  }))
}
