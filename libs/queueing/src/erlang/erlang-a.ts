import { agents as checkAgents, number, positive, type Unchecked } from '../check.ts'
import { solveChain } from './chain.ts'
import { queueC } from './erlang-c.ts'

/** A queue whose customers give up after an exponential patience; times in seconds. */
export interface ErlangAInput {
  /** Arrivals a second. */
  lambdaPerSec: number
  /** Mean handling time, after-work included. */
  ahtSec: number
  agents: number
  /** Mean patience; Infinity is Erlang C. */
  patienceSec: number
  targetSec: number
}

export interface ErlangA {
  pWait: number
  pAbandon: number
  /** Share of their time that agents are busy. */
  occ: number
  /** Share of all arrivals that are served within the target. */
  slServedWithinT_overAll: number
  slServedWithinT_overServed: number
  /** Served within the target, of all but those who gave up before it. */
  slExclAbandonsBeforeT: number
  /** Mean wait of the served, and of all until service or giving up. */
  asaServed: number
  meanWaitAll: number
  /** Share whose wait with endless patience would be longer than the target, and who really wait longer. */
  pOfferedWaitGtT: number
  pActualWaitGtT: number
  /** Mean number waiting. */
  queue: number
  /** Offered work in Erlang. */
  load: number
}

/** For rows from outside. @throws QueueingError naming the first field that is not as it must be */
export function assertErlangAInput(input: Unchecked<ErlangAInput>): asserts input is ErlangAInput {
  positive('lambdaPerSec', input.lambdaPerSec)
  positive('ahtSec', input.ahtSec)
  checkAgents('agents', input.agents)
  number('patienceSec', input.patienceSec, { above: true })
  number('targetSec', input.targetSec, { max: Number.MAX_VALUE })
}

/** M/M/n+M (Erlang A, Palm), exactly. @throws QueueingError */
export function queueA(input: ErlangAInput): ErlangA {
  assertErlangAInput(input)
  const { lambdaPerSec, ahtSec, agents, patienceSec, targetSec } = input
  if (patienceSec === Number.POSITIVE_INFINITY) return endlessPatience(input)
  const chain = { arrival: lambdaPerSec, places: agents, patienceSec, targetSec }
  const figures = solveChain({ ...chain, serviceRate: (k) => k / ahtSec })
  const { pWait, pAbandon, pServedWithinTarget, pOfferedWaitOver } = figures
  const load = lambdaPerSec * ahtSec
  const pActualWaitGtT = pOfferedWaitOver * Math.exp(-targetSec / patienceSec)
  return {
    pWait,
    pAbandon,
    occ: (load * (1 - pAbandon)) / agents,
    slServedWithinT_overAll: pServedWithinTarget,
    slServedWithinT_overServed: pServedWithinTarget / (1 - pAbandon),
    slExclAbandonsBeforeT: pServedWithinTarget / (pServedWithinTarget + pActualWaitGtT),
    asaServed: figures.asaServed,
    meanWaitAll: figures.meanWait,
    pOfferedWaitGtT: pOfferedWaitOver,
    pActualWaitGtT,
    queue: figures.queue,
    load,
  }
}

/** The time that the share `p` (0 to 1) of all customers does not wait longer than, seconds. @throws QueueingError */
export function waitQuantileA(input: Omit<ErlangAInput, 'targetSec'>, p: number): number {
  number('p', p, { max: 1 - 1e-9 })
  const over = (targetSec: number) => queueA({ ...input, targetSec }).pActualWaitGtT
  if (over(0) <= 1 - p) return 0
  let low = 0
  let high = input.ahtSec
  while (over(high) > 1 - p) high *= 2
  while (high - low > 1e-12 * high) {
    const middle = (low + high) / 2
    if (middle === low || middle === high) break
    if (over(middle) > 1 - p) low = middle
    else high = middle
  }
  return high
}

function endlessPatience({ lambdaPerSec, ahtSec, agents, targetSec }: ErlangAInput): ErlangA {
  const c = queueC({ calls: lambdaPerSec, intervalSec: 1, ahtSec, agents, targetSec })
  return {
    pWait: c.pWait,
    pAbandon: 0,
    occ: c.occ,
    slServedWithinT_overAll: c.sl,
    slServedWithinT_overServed: c.sl,
    slExclAbandonsBeforeT: c.sl,
    asaServed: c.asa,
    meanWaitAll: c.asa,
    pOfferedWaitGtT: 1 - c.sl,
    pActualWaitGtT: 1 - c.sl,
    queue: c.queue,
    load: c.load,
  }
}
