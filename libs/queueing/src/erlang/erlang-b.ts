import { agents as checkAgents, number } from '../check.ts'

/**
 * Erlang B: the share of arrivals that find every agent busy when nobody waits.
 *
 * @param load offered work in Erlang: arrivals a second times mean handling seconds
 * @throws QueueingError for a negative load or an impossible number of agents
 */
export function erlangB(load: number, agents: number): number {
  number('load', load, { max: Number.MAX_VALUE })
  if (agents !== 0) checkAgents('agents', agents)
  let blocked = 1
  // 1/B(k) = 1 + (k/load)/B(k-1), written so that it may underflow to 0 but never overflows.
  for (let k = 1; k <= agents; k++) blocked = (load * blocked) / (k + load * blocked)
  return blocked
}
