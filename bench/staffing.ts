import {
  agentsNeeded,
  arrivals,
  dayShape,
  exponential,
  intraday,
  QueueSimulation,
  quantile,
  seededRandom,
} from '@tandem/queueing'
import { afterLook, type Gap } from '@tandem/server/modules/staffing/on-call/gap-rules.ts'
import { round } from './lib/statistics.ts'

const SEEDS = [1, 2, 3, 4]
const DAY = 86_400
const SLOT = 1800
const MINUTE = 60

/** What the day is like; times in seconds. Guesses, except for those of the product. */
const ASSUMED = {
  /** Arrivals an hour at the usual peak, and how much more come on the surge day than was forecast. */
  peakPerHour: 120,
  surge: 1.5,
  handlingSec: 300,
  patienceSec: 240,
  targetSec: 30,
  share: 0.8,
  standby: 20,
  /** Of those who are called, so many answer yes, after so long on average; the others do not answer within five minutes. */
  saysYes: 0.6,
  answerSec: 90,
  answerWithinSec: 300,
  /** Then they sign in at home: so long on average, at least a minute. */
  comeSec: 420,
  helpSec: 2 * 3600,
  holdMinutes: 2,
}
type Assumed = typeof ASSUMED

interface Outcome {
  offered: number
  inTime: number
  gaveUp: number
  /** From the moment a gap was first seen, and from the call, to the agent in the queue; minutes. */
  gapToQueue: number[]
  callToQueue: number[]
  helpHours: number
}

/**
 * A surge day in the simulator, with standby agents called in as the product does (the same rule of hysteresis, need
 * by Erlang A over the intraday forecast a quarter of an hour ahead, the next one called when nobody answers), and without. The
 * plan is made for the forecast; the surge is not in it.
 */
export async function run() {
  const without = sum(SEEDS.map((seed) => simulate(seed, ASSUMED, false)))
  const withCalls = sum(SEEDS.map((seed) => simulate(seed, ASSUMED, true)))
  const slow = sum(SEEDS.map((seed) => simulate(seed, { ...ASSUMED, comeSec: 1800 }, true)))
  const few = sum(SEEDS.map((seed) => simulate(seed, { ...ASSUMED, saysYes: 0.3 }, true)))
  return {
    without: figures(without),
    elastic: figures(withCalls),
    gapToInQueueMinutes: spread(withCalls.gapToQueue),
    callToInQueueMinutes: spread(withCalls.callToQueue),
    withinTwoHours: round(withCalls.callToQueue.filter((m) => m <= 120).length / withCalls.callToQueue.length, 3),
    helpHoursADay: round(withCalls.helpHours / SEEDS.length, 1),
    elasticIf: { halfAnHourToCome: figures(slow), halfAsManySayYes: figures(few) },
    assumed: ASSUMED,
  }
}

function simulate(seed: number, assumed: Assumed, elastic: boolean): Outcome {
  const random = seededRandom(seed)
  const people = seededRandom(seed + 1000)
  const usual = (at: number) => (assumed.peakPerHour / 3600) * dayShape(at)
  const real = (at: number) => usual(at) * (at > 9 * 3600 ? assumed.surge : 1)
  const forecast = Array.from({ length: DAY / SLOT }, (_, slot) => usual((slot + 0.5) * SLOT) * SLOT)
  const need = (count: number) =>
    agentsNeeded(
      { lambdaPerSec: count / SLOT, ahtSec: assumed.handlingSec, patienceSec: assumed.patienceSec },
      { serviceLevel: { share: assumed.share, withinSec: assumed.targetSec } },
    )
  const planned = forecast.map(need)
  // The first of the planned people has one long shift, the last one a short one at the peak.
  const desks = Array.from({ length: Math.max(...planned) }, (_, k) => shiftsOf(planned, k)).flat()
  const outcome: Outcome = { offered: 0, inTime: 0, gaveUp: 0, gapToQueue: [], callToQueue: [], helpHours: 0 }
  const counts = Array<number>(DAY / SLOT).fill(0)
  const queue = new QueueSimulation(desks, {
    serviceSec: () => exponential(random, assumed.handlingSec),
    starts: (_, waited) => {
      if (waited <= assumed.targetSec) outcome.inTime++
    },
    gaveUp: () => {
      outcome.gaveUp++
    },
  })
  for (const at of arrivals(random, DAY, real, (assumed.peakPerHour / 3600) * assumed.surge)) {
    queue.agenda.at(at, () => {
      outcome.offered++
      const slot = Math.floor(at / SLOT)
      counts[slot] = (counts[slot] ?? 0) + 1
      queue.arrive({ line: 'all', arrivedAt: at, rankAt: at, patienceSec: exponential(random, assumed.patienceSec) })
    })
  }
  if (elastic) watch()
  queue.agenda.run(DAY)
  return outcome

  /** The product's look at the floor, every minute. */
  function watch(): void {
    let gap: Gap | null = null
    let calls: { until: number }[] = []
    let helping: { from: number; until: number }[] = []
    let free = assumed.standby
    const look = (now: number) => {
      const ahead = now + 15 * MINUTE
      const slot = Math.floor(ahead / SLOT)
      const over = Math.floor(now / SLOT)
      const expected = intraday(forecast.slice(OPEN), counts.slice(OPEN, Math.max(OPEN, over)))[slot - OPEN] ?? 0
      calls = calls.filter(({ until }) => until > now)
      helping = helping.filter(({ until }) => until > ahead)
      const missing = need(Math.max(0, expected)) - (planned[slot] ?? 0) - helping.length
      gap = afterLook(gap, missing, now * 1000, { people: 1, holdMinutes: assumed.holdMinutes })
      if (gap?.state !== 'open') return
      const seen = (gap.openedAt ?? now * 1000) / 1000
      for (let i = calls.length; i < missing && free > 0; i++) {
        free--
        const answers = now + exponential(people, assumed.answerSec)
        const yes = people() < assumed.saysYes && answers < now + assumed.answerWithinSec
        calls.push({ until: yes ? answers : now + assumed.answerWithinSec })
        // Who did not answer may be asked again an hour later.
        if (!yes) {
          queue.agenda.at(now + 3600, () => free++)
          continue
        }
        const from = answers + MINUTE + exponential(people, assumed.comeSec)
        const until = from + assumed.helpSec
        queue.agenda.at(answers, () => helping.push({ from, until }))
        queue.agenda.at(from, () => {
          outcome.gapToQueue.push((from - seen) / MINUTE)
          outcome.callToQueue.push((from - now) / MINUTE)
          outcome.helpHours += assumed.helpSec / 3600
          queue.join({ lines: ['all'], from, until })
        })
        queue.agenda.at(until, () => free++)
      }
    }
    for (let now = 8 * 3600; now < DAY - SLOT; now += MINUTE) queue.agenda.at(now, () => look(now))
  }
}

/** The time in which more than `k` people are planned, as shifts of one person. */
function shiftsOf(planned: readonly number[], k: number) {
  const shifts: { lines: string[]; from: number; until: number }[] = []
  for (const [slot, count] of planned.entries()) {
    if (count <= k) continue
    const last = shifts.at(-1)
    if (last?.until === slot * SLOT) last.until += SLOT
    else shifts.push({ lines: ['all'], from: slot * SLOT, until: (slot + 1) * SLOT })
  }
  return shifts
}

/** The half hour from which arrivals tell something of the day. */
const OPEN = 16

function sum(outcomes: Outcome[]): Outcome {
  const total = (of: (outcome: Outcome) => number) => outcomes.reduce((all, one) => all + of(one), 0)
  return {
    offered: total(({ offered }) => offered),
    inTime: total(({ inTime }) => inTime),
    gaveUp: total(({ gaveUp }) => gaveUp),
    helpHours: total(({ helpHours }) => helpHours),
    gapToQueue: outcomes.flatMap(({ gapToQueue }) => gapToQueue),
    callToQueue: outcomes.flatMap(({ callToQueue }) => callToQueue),
  }
}

const figures = ({ offered, inTime, gaveUp }: Outcome) => ({
  serviceLevel: round(inTime / offered, 3),
  abandonment: round(gaveUp / offered, 4),
  n: offered,
})

const spread = (values: number[]) => ({
  p50: round(quantile(values, 0.5), 1),
  p90: round(quantile(values, 0.9), 1),
  n: values.length,
})
