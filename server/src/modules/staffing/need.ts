import type { Hours, StaffingPolicy } from '@tandem/contract'
import { peopleNeeded, type ServicePlan } from '@tandem/queueing'
import type { InTx } from '../../kernel/context.ts'
import { experienceOf } from '../routing/index.ts'
import { openSlots } from './calendar.ts'

/** Nobody waits longer than this for want of patience in the figures: without a measured one, half an hour. */
const LONGEST_PATIENCE = 7200
/** Rounded so far, half hours of nearly the same rush are reckoned once. */
const STEP = 0.05

export interface Served {
  handlingSeconds: number
  patienceSeconds: number
}

/** Handling time and patience: as the policy says, or as the last conversations were. */
export async function servedAs(ctx: InTx, policy: StaffingPolicy): Promise<Served> {
  const { handling, abandonment } = await experienceOf(ctx)
  return {
    handlingSeconds: policy.handlingSeconds ?? handling,
    patienceSeconds: policy.patienceSeconds ?? Math.min(LONGEST_PATIENCE, 1 / abandonment),
  }
}

/**
 * What Erlang A asks for, by half hour; for several chats at once the chain that knows how they slow each other. A
 * measured handling time has that slowness in it already, so that the need errs to the safe side.
 */
export function planOf(policy: StaffingPolicy, { handlingSeconds, patienceSeconds }: Served): ServicePlan {
  const { concurrency, slowdown, shrinkage, serviceLevel, maxAbandonment } = policy
  const demand = { ahtSec: handlingSeconds, patienceSec: patienceSeconds }
  return {
    demand: concurrency === 1 ? demand : { ...demand, concurrency, slowdown },
    targets: {
      serviceLevel: { share: serviceLevel.share, withinSec: serviceLevel.withinSeconds },
      ...(maxAbandonment !== null && { maxAbandonment }),
    },
    shrinkage,
  }
}

/** People needed in each half hour of a day; none while the house is closed. */
export function needOf(arrivals: readonly number[], plan: ServicePlan, hours: Hours, day: string): number[] {
  const open = openSlots(hours, day)
  return peopleNeeded(
    arrivals.map((count, slot) => (open[slot] ? Math.ceil(count / STEP - 1e-9) * STEP : 0)),
    plan,
  )
}
