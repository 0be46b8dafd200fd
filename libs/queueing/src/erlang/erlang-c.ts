import { agents as checkAgents, number, positive, type Unchecked } from '../check.ts'
import { erlangB } from './erlang-b.ts'

/** A queue in which nobody gives up; times in seconds. */
export interface ErlangCInput {
  /** Arrivals in one interval. */
  calls: number
  intervalSec: number
  /** Mean handling time, after-work included. */
  ahtSec: number
  agents: number
  /** The service level counts those who wait no longer than this. */
  targetSec: number
}

export interface ErlangC {
  /** Share of arrivals that wait at all. */
  pWait: number
  /** Share answered within the target. */
  sl: number
  /** Mean wait of all, seconds; Infinity when the work is more than the agents. */
  asa: number
  /** Mean wait of those who wait. */
  asaOfDelayed: number
  /** Share of their time that agents are busy. */
  occ: number
  /** Mean number waiting. */
  queue: number
  /** Offered work in Erlang. */
  load: number
}

/** Share of arrivals that wait (Erlang C); 1 when the load is at least the number of agents. */
export function erlangC(load: number, agents: number): number {
  const blocked = erlangB(load, agents)
  const rho = load / agents
  return rho >= 1 ? 1 : blocked / (1 - rho * (1 - blocked))
}

/** For rows from outside. @throws QueueingError naming the first field that is not as it must be */
export function assertErlangCInput(input: Unchecked<ErlangCInput>): asserts input is ErlangCInput {
  number('calls', input.calls, { max: Number.MAX_VALUE })
  positive('intervalSec', input.intervalSec)
  positive('ahtSec', input.ahtSec)
  checkAgents('agents', input.agents)
  number('targetSec', input.targetSec, { max: Number.MAX_VALUE })
}

/** Waiting in M/M/n: exponential service, one line, endless patience. @throws QueueingError */
export function queueC(input: ErlangCInput): ErlangC {
  assertErlangCInput(input)
  const { calls, intervalSec, agents, ahtSec, targetSec } = input
  const load = (calls / intervalSec) * ahtSec
  const pWait = erlangC(load, agents)
  const spare = agents - load
  if (spare <= 0) {
    const never = Number.POSITIVE_INFINITY
    return { pWait: 1, sl: 0, asa: never, asaOfDelayed: never, occ: 1, queue: never, load }
  }
  const asaOfDelayed = ahtSec / spare
  return {
    pWait,
    sl: 1 - pWait * Math.exp(-targetSec / asaOfDelayed),
    asa: pWait * asaOfDelayed,
    asaOfDelayed,
    occ: load / agents,
    queue: (pWait * load) / spare,
    load,
  }
}

/** The wait that the share `p` (0 to 1) of all customers does not exceed, seconds. @throws QueueingError */
export function waitQuantileC(input: Omit<ErlangCInput, 'targetSec'>, p: number): number {
  number('p', p, { max: 1 })
  const { pWait, asaOfDelayed } = queueC({ ...input, targetSec: 0 })
  return pWait <= 1 - p ? 0 : asaOfDelayed * Math.log(pWait / (1 - p))
}
