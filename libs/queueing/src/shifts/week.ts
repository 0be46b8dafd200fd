import { number } from '../check.ts'
import { covers, paidSlots, type ShiftKind } from './kinds.ts'
import type { LinearModel, Row, Term, Values } from './linear-model.ts'

const DAY_SLOTS = 48

/** How many people of which abilities work which shift on which day, so that every queue has enough in every slot. */
export interface WeekProblem {
  kinds: readonly ShiftKind[]
  /** People needed: `needed[queue][day * 48 + slot]`; a whole number of days. */
  needed: readonly (readonly number[])[]
  groups: readonly WeekGroup[]
}

/** People who can serve the same queues. */
export interface WeekGroup {
  queues: readonly number[]
  /** How many of them can work on each day. */
  people: readonly number[]
  /** Shifts, and paid slots, that all of them together may work. */
  maxShifts: number
  maxSlots: number
}

export interface WeekPlan {
  /** People on each shift: `counts[group][day][kind]`. */
  counts: number[][][]
  /** People missing, as `needed`. */
  missing: number[][]
}

/** Missing people cost more than any shift that would help. */
const MISSING = 100

/**
 * The model: as few paid slots as can be, people missing where there are too few. Who can serve several queues is shared
 * out between them anew in every slot; shares may be fractions, as attention is.
 */
export function weekModel(problem: WeekProblem): LinearModel {
  const { needed, groups } = problem
  for (const [queue, slots] of needed.entries())
    for (const [slot, people] of slots.entries()) number(`needed[${queue}][${slot}]`, people, { max: 1e6 })
  const choices = groups.flatMap((group, g) => shiftsOf(problem, group, g))
  return {
    objective: [
      ...choices.map(({ kind, variable }): Term => [paidSlots(kind), variable]),
      ...needed.flatMap((slots, q) => slots.flatMap((people, s) => (people > 0 ? [missingTerm(q, s)] : []))),
    ],
    rows: [
      ...needed.flatMap((slots, q) => needRows(problem, slots, q)),
      ...groups.flatMap((_, g) => limits(problem, g)),
    ],
    integers: choices.map(({ variable }) => variable),
  }
}

/** What the solver's values mean. */
export function readWeek({ kinds, needed, groups }: WeekProblem, values: Values): WeekPlan {
  const days = daysOf(needed)
  return {
    counts: groups.map((_, g) => days.map((d) => kinds.map((_, k) => Math.round(values[`x${g}_${d}_${k}`] ?? 0)))),
    missing: needed.map((slots, q) =>
      slots.map((people, s) => (people > 0 ? Math.round(values[`u${q}_${s}`] ?? 0) : 0)),
    ),
  }
}

const daysOf = (needed: WeekProblem['needed']): number[] =>
  Array.from({ length: Math.floor((needed[0]?.length ?? 0) / DAY_SLOTS) }, (_, day) => day)

const missingTerm = (q: number, s: number): Term => [MISSING, `u${q}_${s}`]

/** The variables of a group, with what each stands for. */
function shiftsOf({ kinds, needed }: WeekProblem, group: WeekGroup, g: number) {
  return daysOf(needed).flatMap((day) =>
    (group.people[day] ?? 0) > 0 ? kinds.map((kind, k) => ({ day, kind, variable: `x${g}_${day}_${k}` })) : [],
  )
}

/** In each slot: those given to the queue and those missing are as many as are needed. */
function needRows({ groups }: WeekProblem, slots: readonly number[], q: number): Row[] {
  return slots.flatMap((people, s) => {
    if (people <= 0) return []
    const given = groups.flatMap(({ queues }, g): Term[] => (queues.includes(q) ? [[1, `z${g}_${q}_${s}`]] : []))
    return [{ terms: [...given, [1, `u${q}_${s}`] as const], sense: '>=' as const, value: people }]
  })
}

/** A group gives no more than is on shift, works on each day with those who can, and no more than was agreed on. */
function limits(problem: WeekProblem, g: number): Row[] {
  const group = problem.groups[g]
  if (!group) return []
  const shifts = shiftsOf(problem, group, g)
  const slots = problem.needed[0]?.length ?? 0
  const given = Array.from({ length: slots }, (_, s): Row[] => {
    const out = group.queues.flatMap((q): Term[] => ((problem.needed[q]?.[s] ?? 0) > 0 ? [[1, `z${g}_${q}_${s}`]] : []))
    if (out.length === 0) return []
    const here = shifts.flatMap(({ day, kind, variable }): Term[] =>
      covers(kind, s - day * DAY_SLOTS) ? [[-1, variable]] : [],
    )
    return [{ terms: [...out, ...here], sense: '<=', value: 0 }]
  }).flat()
  const ofDay = (of: number) => shifts.filter(({ day }) => day === of).map(({ variable }): Term => [1, variable])
  const perDay = group.people.map((people, day): Row => ({ terms: ofDay(day), sense: '<=', value: people }))
  return [
    ...given,
    ...perDay,
    { terms: shifts.map(({ variable }): Term => [1, variable]), sense: '<=', value: group.maxShifts },
    {
      terms: shifts.map(({ kind, variable }): Term => [paidSlots(kind), variable]),
      sense: '<=',
      value: group.maxSlots,
    },
  ]
}
