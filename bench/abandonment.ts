import { round } from './lib/statistics.ts'
import { ASSUMED, type Behaviour, TOLD_NOTHING } from './lib/waiting-customers.ts'
import { simulateDays } from './lib/waiting-day.ts'

const SEEDS = [1, 2]
const DAYS = 4

/**
 * Abandonment with what the product does for those who wait (an honest time rounded up, keeping the place to be called
 * or written to, a call when it is quieter, leaving a message) against a plain FIFO queue without these: the same people, agents and
 * conversations, in a simulation. What people do is assumed, with sources, in lib/waiting-customers.ts; who is called
 * twice in vain counts as lost. Help by the AI meanwhile and elastic staffing are left out. Shares from 0 to 1.
 */
export async function run() {
  const plain = abandonment(TOLD_NOTHING)
  const reductionOf = (behaviour: Behaviour) => round(1 - abandonment(behaviour) / plain, 3)
  return {
    reduction: reductionOf(ASSUMED),
    abandonment: { plain: round(plain, 4), ours: round(abandonment(ASSUMED), 4) },
    reductionIf: {
      beingToldChangesNothing: reductionOf({ ...ASSUMED, informed: 1 }),
      nobodyTakesAWayOut: reductionOf({ ...ASSUMED, keepsPlace: 0, calledLater: 0, leavesMessage: 0 }),
      halfAsManyTakeAWayOut: reductionOf({ ...ASSUMED, keepsPlace: 0.1, calledLater: 0.05, leavesMessage: 0.025 }),
      offeredFromThreeMinutesOn: reductionOf({ ...ASSUMED, offeredFromMin: 3 }),
      everybodyKeepsThePlace: reductionOf({ ...ASSUMED, keepsPlace: 0.35, calledLater: 0, leavesMessage: 0 }),
      twiceAsManyAreOutOfReach: reductionOf({ ...ASSUMED, unreachable: 0.3 }),
    },
  }
}

/** Share of those who came that were not served in the end. */
function abandonment(behaviour: Behaviour): number {
  const days = SEEDS.map((seed) => simulateDays(seed, DAYS, behaviour))
  const offered = days.reduce((sum, day) => sum + day.offered, 0)
  return 1 - days.reduce((sum, day) => sum + day.served, 0) / offered
}
