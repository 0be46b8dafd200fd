import { number } from '../check.ts'
import { covers, paidSlots, type ShiftKind } from './kinds.ts'
import type { LinearModel, Term, Values } from './linear-model.ts'

/** How many people work each shift, so that enough are there in every slot. */
export interface CoverProblem {
  /** People needed in each slot. */
  needed: readonly number[]
  kinds: readonly ShiftKind[]
  /** People there are. */
  staff?: number
  /** What one person missing for one slot costs, in the unit of the shifts' cost. */
  missingCost?: number
}

export interface Cover {
  /** People on each shift, in the order of `kinds`. */
  counts: number[]
  /** People at their desks, and missing, in each slot. */
  planned: number[]
  missing: number[]
  cost: number
}

/** Missing people cost more than any shift that would help: they are left out only when there are none. */
const MISSING = 100

/** The model: as cheap as can be, people missing where there are too few, so that there always is an answer. */
export function coverModel({ needed, kinds, staff, missingCost = MISSING }: CoverProblem): LinearModel {
  for (const [slot, people] of needed.entries()) number(`needed[${slot}]`, people, { max: 1e6 })
  const missing = needed.map((_, slot): Term => [missingCost, `u${slot}`])
  const rows = needed.map((people, slot) => ({
    terms: [...termsOf(kinds, (kind) => covers(kind, slot)), [1, `u${slot}`] as const],
    sense: '>=' as const,
    value: people,
  }))
  const everybody = { terms: termsOf(kinds, () => true), sense: '<=' as const, value: staff ?? 0 }
  return {
    objective: [...kinds.map((kind, i): Term => [costOf(kind), `x${i}`]), ...missing],
    rows: staff === undefined ? rows : [...rows, everybody],
    integers: kinds.map((_, i) => `x${i}`),
  }
}

/** What the solver's values mean. */
export function readCover({ needed, kinds }: CoverProblem, values: Values): Cover {
  const counts = kinds.map((_, i) => Math.round(values[`x${i}`] ?? 0))
  const total = (value: (kind: ShiftKind) => number) =>
    kinds.reduce((sum, kind, i) => sum + value(kind) * (counts[i] ?? 0), 0)
  const planned = needed.map((_, slot) => total((kind) => (covers(kind, slot) ? 1 : 0)))
  const missing = needed.map((people, slot) => Math.max(0, people - (planned[slot] ?? 0)))
  return { counts, planned, missing, cost: total(costOf) }
}

const costOf = (kind: ShiftKind): number => kind.cost ?? paidSlots(kind)

const termsOf = (kinds: readonly ShiftKind[], belongs: (kind: ShiftKind) => boolean): Term[] =>
  kinds.flatMap((kind, i): Term[] => (belongs(kind) ? [[1, `x${i}`]] : []))
