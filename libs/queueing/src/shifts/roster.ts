import { paidSlots, type ShiftKind } from './kinds.ts'
import type { LinearModel, Row, Term, Values } from './linear-model.ts'

/** Who works which shift of a week. */
export interface RosterProblem {
  kinds: readonly ShiftKind[]
  /** People needed on each shift of each day: `wanted[day][kind]`. */
  wanted: readonly (readonly number[])[]
  people: readonly RosterPerson[]
  /** Slots between the end of a shift and the next one; eleven hours unless said otherwise. */
  restSlots?: number
}

export interface RosterPerson {
  id: string
  /** Days worked, at most. */
  maxDays: number
  /** Paid slots, at most. */
  maxSlots?: number
  /** No shift begins before this slot of the week: rest after the one before it. */
  notBefore?: number
  /** Days of leave, by index. */
  off: readonly number[]
  /** Shifts that the person can or wants to work; all when left out. */
  kinds?: readonly string[]
}

export interface Assignment {
  person: string
  day: number
  kind: string
}

const DAY_SLOTS = 48
const REST_SLOTS = 22
/** An empty place costs more than any wish. */
const EMPTY = 1000

/** The model: as many wanted places filled as can be, the days of work spread evenly over the people. */
export function rosterModel(problem: RosterProblem): LinearModel {
  const { kinds, wanted, people } = problem
  const places: Row[] = wanted.flatMap((counts, day) =>
    counts.map((count, kind) => ({
      terms: [...people.flatMap((_, p) => termOf(problem, p, day, kind)), [1, `u${day}_${kind}`] as const],
      sense: '>=' as const,
      value: count,
    })),
  )
  const choices = people.flatMap((_, p) => wanted.flatMap((_, d) => kinds.flatMap((_, k) => termOf(problem, p, d, k))))
  const empty = wanted.flatMap((counts, d) => counts.map((_, k): Term => [EMPTY, `u${d}_${k}`]))
  return {
    objective: [...empty, [1, 'most'], ...choices.map(([, variable]): Term => [0.01, variable])],
    rows: [...places, ...people.flatMap((_, p) => limitsOf(problem, p))],
    upper: Object.fromEntries(choices.map(([, variable]) => [variable, 1])),
    integers: choices.map(([, variable]) => variable),
  }
}

/** Who works when, by the solver's values. */
export function readRoster({ kinds, wanted, people }: RosterProblem, values: Values): Assignment[] {
  return people.flatMap(({ id }, p) =>
    wanted.flatMap((_, day) =>
      kinds.flatMap((kind, k) =>
        (values[`y${p}_${day}_${k}`] ?? 0) > 0.5 ? [{ person: id, day, kind: kind.id }] : [],
      ),
    ),
  )
}

/** The variable for a person on a shift, if that may be. */
function termOf({ kinds, people }: RosterProblem, p: number, day: number, k: number): Term[] {
  const person = people[p]
  const kind = kinds[k]
  if (!person || !kind || person.off.includes(day)) return []
  if (DAY_SLOTS * day + kind.from < (person.notBefore ?? 0)) return []
  return person.kinds && !person.kinds.includes(kind.id) ? [] : [[1, `y${p}_${day}_${k}`]]
}

/** At most one shift a day, rest between two, so many days a week, and nobody more than the most. */
function limitsOf(problem: RosterProblem, p: number): Row[] {
  const { kinds, wanted, people, restSlots = REST_SLOTS } = problem
  const ofDay = (day: number) => kinds.flatMap((_, k) => termOf(problem, p, day, k))
  const atMost = (terms: Term[], value: number): Row => ({ terms, sense: '<=', value })
  const all = wanted.flatMap((_, day) => ofDay(day))
  const maxSlots = people[p]?.maxSlots
  const paid = wanted.flatMap((_, day) =>
    kinds.flatMap((kind, k) => termOf(problem, p, day, k).map(([, name]): Term => [paidSlots(kind), name])),
  )
  const rests = wanted.slice(1).flatMap((_, day) =>
    kinds.flatMap((late, k) => {
      const tooSoon = kinds.flatMap((early, e) =>
        DAY_SLOTS + early.from - late.to < restSlots ? termOf(problem, p, day + 1, e) : [],
      )
      return tooSoon.length > 0 ? [atMost([...termOf(problem, p, day, k), ...tooSoon], 1)] : []
    }),
  )
  return [
    ...wanted.map((_, day) => atMost(ofDay(day), 1)),
    ...rests,
    atMost(all, people[p]?.maxDays ?? 0),
    ...(maxSlots === undefined ? [] : [atMost(paid, maxSlots)]),
    atMost(all.length > 0 ? [...all, [-1, 'most']] : [], 0),
  ]
}
