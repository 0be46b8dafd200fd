import { describe, expect, it } from 'vitest'
import { exponential, seededRandom } from '../simulation/random.ts'
import { type ChatInput, queueChat } from './chat.ts'
import { queueA } from './erlang-a.ts'

/** 12 agents of four chats at nine tenths of the load. */
const input: ChatInput = {
  lambdaPerSec: (0.9 * 12 * 4) / (1.9 * 300),
  ahtSec: 300,
  agents: 12,
  concurrency: 4,
  slowdown: 0.3,
  patienceSec: 300,
  targetSec: 20,
}

/** Agent by agent: a new chat goes to the one with the fewest, and the others stay uneven when chats end. */
function simulate({ lambdaPerSec, ahtSec, agents, concurrency, slowdown, patienceSec }: ChatInput, events: number) {
  const random = seededRandom(5)
  const chats = Array<number>(agents).fill(0)
  const rate = (k: number) => (k === 0 ? 0 : k / (1 + slowdown * (k - 1)) / ahtSec)
  const sums = { time: 0, waiting: 0 }
  let waiting = 0
  for (let event = 0; event < events; event++) {
    const ending = chats.map(rate)
    const all = lambdaPerSec + ending.reduce((sum, value) => sum + value, 0) + waiting / patienceSec
    const step = exponential(random, 1 / all)
    sums.time += step
    sums.waiting += waiting * step
    let point = random() * all - lambdaPerSec
    if (point < 0) {
      const freest = chats.indexOf(Math.min(...chats))
      if ((chats[freest] ?? 0) < concurrency) chats[freest] = (chats[freest] ?? 0) + 1
      else waiting++
      continue
    }
    const agent = ending.findIndex((value) => {
      point -= value
      return point < 0
    })
    if (agent < 0) waiting--
    else if (waiting > 0) waiting--
    else chats[agent] = (chats[agent] ?? 0) - 1
  }
  return sums.waiting / sums.time
}

describe('the chat chain', () => {
  it('waits as agents with uneven numbers of chats do, where Erlang A on the slots is far off', () => {
    const simulated = simulate(input, 600_000)
    expect(Math.abs(queueChat(input).queue / simulated - 1)).toBeLessThan(0.1)
    // Every slot as slow as that of a crowded agent.
    const slots = queueA({ ...input, ahtSec: 300 * 1.9, agents: 48 })
    expect(slots.queue / simulated).toBeGreaterThan(1.6)
  })
})
