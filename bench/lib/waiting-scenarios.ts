import { arrivals, dayShape, exponential, logNormal, type Random, type SimulatedAgent } from '@tandem/queueing'

const DAY = 86_400
const HOUR = 3600

/** Customers of one line; times in seconds. */
interface Line {
  rate(at: number): number
  highest: number
  patienceSec: number
  serviceSec(random: Random): number
  /** Share of VIPs, who stand so much earlier in the queue. */
  vips: number
  boostSec: number
}

/** A scenario of OPERATIONS section 1: who comes, who works. */
export interface Scenario {
  until: number
  lines: Record<string, Line>
  agents: SimulatedAgent[]
}

export interface Comer {
  line: string
  arrivedAt: number
  rankAt: number
  patienceSec: number
}

/** S1, M/M/n+M: 50 agents, 5 minutes a conversation, 4 % more work than agents, patience of 5 minutes. Two days. */
export const S1: Scenario = {
  until: 2 * DAY,
  lines: {
    all: {
      rate: () => 52 / 300,
      highest: 52 / 300,
      patienceSec: 300,
      serviceSec: (random) => exponential(random, 300),
      vips: 0,
      boostSec: 0,
    },
  },
  agents: team(50, ['all'], 0, Number.POSITIVE_INFINITY),
}

/**
 * S4: three skills over a day with peaks, in shifts whose ends do not meet the peaks, with agents of one, two and three
 * skills, about 105 at the busiest time; a tenth are VIPs, four minutes ahead; log-normal service (coefficient of
 * variation 0.8). Five days.
 */
export const S4: Scenario = {
  until: 5 * DAY,
  lines: {
    orders: skilled(55, 300, 360),
    returns: skilled(34, 420, 300),
    technical: skilled(18, 600, 480),
  },
  agents: [...Array(5).keys()].flatMap((day) => shiftsOf(day * DAY)),
}

/** `work` is the offered load of the busiest hour, in Erlang. */
function skilled(work: number, handling: number, patienceSec: number): Line {
  const highest = work / handling
  return {
    rate: (at) => highest * dayShape(at),
    highest,
    patienceSec,
    serviceSec: (random) => logNormal(random, handling, 0.8),
    vips: 0.1,
    boostSec: 240,
  }
}

function shiftsOf(day: number): SimulatedAgent[] {
  const shift = (from: number, until: number, size: number) => [
    ...team(Math.round(size * 0.35), ['orders'], day + from * HOUR, day + until * HOUR),
    ...team(Math.round(size * 0.2), ['returns'], day + from * HOUR, day + until * HOUR),
    ...team(Math.round(size * 0.2), ['orders', 'returns'], day + from * HOUR, day + until * HOUR),
    ...team(Math.round(size * 0.25), ['orders', 'returns', 'technical'], day + from * HOUR, day + until * HOUR),
  ]
  return [...shift(0, 8, 24), ...shift(8, 16, 64), ...shift(9.5, 18, 40), ...shift(16, 24, 64)]
}

function team(size: number, lines: string[], from: number, until: number): SimulatedAgent[] {
  return Array.from({ length: size }, () => ({ lines, from, until }))
}

/** Everybody who comes, line by line. */
export function* comersOf({ lines, until }: Scenario, random: Random): Generator<Comer> {
  for (const [line, { rate, highest, patienceSec, vips, boostSec }] of Object.entries(lines))
    for (const arrivedAt of arrivals(random, until, rate, highest)) {
      const rankAt = arrivedAt - (random() < vips ? boostSec : 0)
      yield { line, arrivedAt, rankAt, patienceSec: exponential(random, patienceSec) }
    }
}
