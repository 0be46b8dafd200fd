import { agents as checkAgents, number, positive } from '../check.ts'
import { QueueingError } from '../errors.ts'
import { solveChain } from './chain.ts'

/** Agents who serve several chats at once; times in seconds. */
export interface ChatInput {
  /** Arrivals a second. */
  lambdaPerSec: number
  /** Mean time that one chat takes an agent who has no other. */
  ahtSec: number
  agents: number
  /** Chats at once, at most. */
  concurrency: number
  /** By how much each further chat slows all chats of an agent: 0.3 is 30 %. */
  slowdown: number
  patienceSec: number
  targetSec: number
}

export interface Chat {
  pWait: number
  pAbandon: number
  /** Share of the chat slots in use. */
  occ: number
  slServedWithinT_overAll: number
  asaServed: number
  /** Mean time from the first answer to the end, slowed by the chats beside it. */
  chatSec: number
  /** Mean number waiting. */
  queue: number
}

/**
 * Chats as a birth-death chain: with k chats, spread evenly, an agent ends k / (1 + slowdown (k - 1)) / aht of them a
 * second. Erlang A on agents x concurrency slots would take a lone chat to be as slow as a crowded one and overstate
 * lines: by 80 % at nine tenths of the load, four chats at once and a slowdown of 30 %. @throws QueueingError
 */
export function queueChat(input: ChatInput): Chat {
  check(input)
  const { lambdaPerSec, agents, concurrency, patienceSec, targetSec } = input
  const chain = { arrival: lambdaPerSec, places: agents * concurrency, patienceSec, targetSec }
  const figures = solveChain({ ...chain, serviceRate: (chats) => teamRate(chats, input) })
  return {
    pWait: figures.pWait,
    pAbandon: figures.pAbandon,
    occ: figures.inService / (agents * concurrency),
    slServedWithinT_overAll: figures.pServedWithinTarget,
    asaServed: figures.asaServed,
    chatSec: figures.inService / (lambdaPerSec * (1 - figures.pAbandon)),
    queue: figures.queue,
  }
}

/** Chats ended a second by the team when `chats` are spread evenly over it. */
function teamRate(chats: number, { agents, ahtSec, slowdown }: ChatInput): number {
  const each = Math.floor(chats / agents)
  const withOneMore = chats - each * agents
  const rate = (k: number) => k / (1 + slowdown * (k - 1)) / ahtSec
  return withOneMore * rate(each + 1) + (agents - withOneMore) * (each === 0 ? 0 : rate(each))
}

function check({ lambdaPerSec, ahtSec, agents, concurrency, slowdown, patienceSec, targetSec }: ChatInput): void {
  positive('lambdaPerSec', lambdaPerSec)
  positive('ahtSec', ahtSec)
  checkAgents('agents', agents)
  checkAgents('concurrency', concurrency)
  number('slowdown', slowdown, { max: 1 })
  positive('patienceSec', patienceSec)
  number('targetSec', targetSec, { max: Number.MAX_VALUE })
  if (agents * concurrency > 10_000_000)
    throw new QueueingError('too_large', 'concurrency', 'agents x concurrency is more than ten million')
}
