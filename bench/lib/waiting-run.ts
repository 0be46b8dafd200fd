import {
  type Customer,
  effectiveSlots,
  expectedWait,
  p80,
  QueueSimulation,
  queueWait,
  seededRandom,
  WaitLearner,
} from '@tandem/queueing'
import { comersOf, type Scenario } from './waiting-scenarios.ts'

/** One estimate and what came, seconds. */
export interface Judged {
  actual: number
  /** The product's estimate, and the time that it says 80 of 100 do not wait longer than. */
  estimate: number
  p80: number
  /** The baseline: the delay of the last customer of the line to enter service. */
  les: number
}

interface Waiter extends Customer {
  predicted?: number
  judged?: Judged
}

/** Nothing is judged before the learner has seen traffic. */
const WARM_UP = 2 * 3600

/** Everybody who waits (and somebody is there to serve) is told an estimate; ghosts tell what came of it. */
export function judge(scenario: Scenario, seed: number): Judged[] {
  const random = seededRandom(seed)
  const learners = new Map(Object.keys(scenario.lines).map((line) => [line, new WaitLearner()]))
  const last = new Map<string, number>()
  const judged: Judged[] = []
  const learnerOf = (line: string) => learners.get(line) ?? new WaitLearner()

  const turn = (waiter: Waiter, waited: number) => {
    if (waiter.predicted !== undefined) learnerOf(waiter.line).cameTrue(waiter.predicted, waited)
    if (waiter.judged && waiter.arrivedAt > WARM_UP) judged.push({ ...waiter.judged, actual: waited })
  }
  const queue = new QueueSimulation<Waiter>(scenario.agents, {
    waits(waiter) {
      const waiting = queue.waiting()
      const ahead = waiting.filter(({ line, rankAt }) => line === waiter.line && rankAt <= waiter.rankAt).length
      const lines = [...new Set([...waiting.map(({ line }) => line), waiter.line])]
      const agents = queue.onShift().map((agent) => ({ ...agent, capacity: 1 }))
      const slots = effectiveSlots(waiter.line, lines, agents, (agent, line) => agent.lines.includes(line))
      if (slots === 0) return
      const experience = learnerOf(waiter.line).experience()
      waiter.predicted = queueWait(ahead, slots, experience).mean
      const estimate = expectedWait(ahead, slots, experience)
      waiter.judged = { actual: 0, estimate, p80: p80(ahead, slots, experience), les: last.get(waiter.line) ?? 0 }
    },
    serviceSec: ({ line }) => scenario.lines[line]?.serviceSec(random) ?? 0,
    starts(waiter, waited) {
      last.set(waiter.line, waited)
      if (waiter.predicted !== undefined) learnerOf(waiter.line).waited(waited, false)
      turn(waiter, waited)
    },
    handled: ({ line }, seconds) => learnerOf(line).handled(seconds),
    gaveUp: ({ line, patienceSec }) => learnerOf(line).waited(patienceSec, true),
    missed: turn,
  })
  for (const comer of comersOf(scenario, random)) queue.agenda.at(comer.arrivedAt, () => queue.arrive({ ...comer }))
  queue.agenda.run(scenario.until)
  return judged
}
