import { MAX_AGENTS, number, positive } from '../check.ts'
import { queueChat } from '../erlang/chat.ts'
import { queueA } from '../erlang/erlang-a.ts'
import { QueueingError } from '../errors.ts'

/** What comes in; times in seconds. Without patience nobody gives up (Erlang C). */
export interface Demand {
  lambdaPerSec: number
  ahtSec: number
  patienceSec?: number
}

/** Chats of which an agent serves several; see `ChatInput`. */
export interface ChatDemand extends Demand {
  patienceSec: number
  concurrency: number
  slowdown: number
}

/** What has to be reached, all of it. Shares from 0 to 1. */
export interface Targets {
  /** At least this share of all is answered within so many seconds. */
  serviceLevel?: { share: number; withinSec: number }
  /** Mean wait of the served, seconds, at most. */
  asaSec?: number
  maxAbandonment?: number
  /** Busy share of the agents (chats: of their slots), at most: people need to breathe. */
  maxOccupancy?: number
}

/** The figures that targets are about. */
interface Reached {
  slServedWithinT_overAll: number
  asaServed: number
  pAbandon: number
  occ: number
}

/**
 * The fewest agents that reach all targets; 0 when nobody comes. Served are people: see `scheduled` for breaks and leave.
 *
 * @throws QueueingError unreachable when no number of agents would do
 */
export function agentsNeeded(demand: Demand | ChatDemand, targets: Targets): number {
  number('lambdaPerSec', demand.lambdaPerSec, { max: Number.MAX_VALUE })
  checkTargets(targets)
  if (demand.lambdaPerSec === 0) return 0
  const targetSec = targets.serviceLevel?.withinSec ?? 0
  const { lambdaPerSec, ahtSec, patienceSec = Number.POSITIVE_INFINITY } = demand
  return fewest((agents) => {
    if ('concurrency' in demand) return reaches(queueChat({ ...demand, agents, targetSec }), targets)
    return reaches(queueA({ lambdaPerSec, ahtSec, patienceSec, agents, targetSec }), targets)
  })
}

/** Agents to put on the plan so that `agents` serve, when the share `shrinkage` of paid time is breaks and absence. */
export function scheduled(agents: number, shrinkage: number): number {
  number('agents', agents, { max: Number.MAX_VALUE })
  number('shrinkage', shrinkage, { max: 0.95 })
  // A hair less than the quotient: 7 / (1 - 0.3) must be 10 and not 11.
  return Math.max(0, Math.ceil(agents / (1 - shrinkage) - 1e-9))
}

function reaches(figures: Reached, { serviceLevel, asaSec, maxAbandonment, maxOccupancy }: Targets): boolean {
  return (
    (serviceLevel === undefined || figures.slServedWithinT_overAll >= serviceLevel.share) &&
    (asaSec === undefined || figures.asaServed <= asaSec) &&
    (maxAbandonment === undefined || figures.pAbandon <= maxAbandonment) &&
    (maxOccupancy === undefined || figures.occ <= maxOccupancy)
  )
}

/** Every figure gets better with each agent: double until enough, then halve the interval. */
function fewest(enough: (agents: number) => boolean): number {
  let high = 1
  while (!enough(high)) {
    high *= 2
    if (high > MAX_AGENTS)
      throw new QueueingError('unreachable', 'targets', 'no number of agents reaches these targets')
  }
  let low = Math.floor(high / 2)
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (enough(middle)) high = middle
    else low = middle
  }
  return high
}

function checkTargets({ serviceLevel, asaSec, maxAbandonment, maxOccupancy }: Targets): void {
  if (serviceLevel) {
    number('share', serviceLevel.share, { max: 1 })
    number('withinSec', serviceLevel.withinSec, { max: Number.MAX_VALUE })
  }
  if (asaSec !== undefined) positive('asaSec', asaSec)
  if (maxAbandonment !== undefined) number('maxAbandonment', maxAbandonment, { above: true, max: 1 })
  if (maxOccupancy !== undefined) number('maxOccupancy', maxOccupancy, { above: true, max: 1 })
  if (serviceLevel === undefined && asaSec === undefined && maxAbandonment === undefined && maxOccupancy === undefined)
    throw new QueueingError('missing', 'targets', 'at least one target is needed')
}
