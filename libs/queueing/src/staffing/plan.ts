import { agentsNeeded, type ChatDemand, type Demand, scheduled, type Targets } from './agents-needed.ts'

/** Half an hour. */
export const SLOT_SEC = 1800

type WithoutArrivals<D> = D extends Demand ? Omit<D, 'lambdaPerSec'> : never

/** How a queue is served, whatever the hour. */
export interface ServicePlan {
  demand: WithoutArrivals<Demand | ChatDemand>
  targets: Targets
  /** Share of paid time that is breaks, training and absence. */
  shrinkage: number
  slotSec?: number
}

/** People to plan for each slot, from expected arrivals a slot. @throws QueueingError */
export function peopleNeeded(arrivals: readonly number[], plan: ServicePlan): number[] {
  const { demand, targets, shrinkage, slotSec = SLOT_SEC } = plan
  const known = new Map<number, number>()
  return arrivals.map((count) => {
    const people =
      known.get(count) ?? scheduled(agentsNeeded({ ...demand, lambdaPerSec: count / slotSec }, targets), shrinkage)
    known.set(count, people)
    return people
  })
}

/** Slots `from` to before `to` in which people are missing: the most at once, and slots times people in all. */
export interface Gap {
  from: number
  to: number
  most: number
  total: number
}

/** Where fewer are planned than needed, neighbouring slots together. */
export function gaps(needed: readonly number[], planned: readonly number[]): Gap[] {
  const found: Gap[] = []
  for (const [slot, people] of needed.entries()) {
    const missing = people - (planned[slot] ?? 0)
    if (missing <= 0) continue
    const open = found.at(-1)
    if (open?.to === slot) {
      open.to = slot + 1
      open.most = Math.max(open.most, missing)
      open.total += missing
    } else found.push({ from: slot, to: slot + 1, most: missing, total: missing })
  }
  return found
}
