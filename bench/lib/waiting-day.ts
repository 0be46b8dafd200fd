import {
  announcedMinutes,
  arrivals,
  type Customer,
  dayShape,
  exponential,
  logNormal,
  p80,
  QueueSimulation,
  type SimulatedAgent,
  seededRandom,
  WaitLearner,
} from '@tandem/queueing'
import { type Behaviour, patienceOf } from './waiting-customers.ts'

const DAY = 86_400
const HOUR = 3600
const RETRY_SEC = 900
const ATTEMPTS = 2
/** So far back those stand who need no answer now: their turn comes when nobody waits, or four hours later. */
const LATER_SEC = 4 * HOUR

/** Somebody with everything drawn beforehand, so that both regimes meet the same people. */
interface Person extends Customer {
  /** Exponential with mean 1: how much it takes until this person gives up. */
  resolve: number
  choice: number
  luck: number[]
  serviceSec: number
  missedCalls: number
  /** The way out of the line that was taken. */
  away: 'kept' | 'later' | 'message' | null
}

/** Comers of one working day after the other: 60 Erlang at the busiest hour, 5 minutes a conversation. */
export function* people(seed: number, days: number): Generator<Person> {
  const random = seededRandom(seed)
  const highest = 60 / 300
  for (const arrivedAt of arrivals(random, days * DAY, (at) => highest * dayShape(at), highest)) {
    yield {
      line: 'all',
      arrivedAt,
      rankAt: arrivedAt,
      patienceSec: Number.POSITIVE_INFINITY,
      resolve: exponential(random, 1),
      choice: random(),
      luck: Array.from({ length: ATTEMPTS }, random),
      serviceSec: logNormal(random, 300, 0.8),
      missedCalls: 0,
      away: null,
    }
  }
}

/** Three shifts: enough for the day as a whole, too few for its peaks. */
function agents(days: number): SimulatedAgent[] {
  const shift = (day: number, from: number, until: number, size: number) =>
    Array.from({ length: size }, () => ({
      lines: ['all'],
      from: day * DAY + from * HOUR,
      until: day * DAY + until * HOUR,
    }))
  return [...Array(days).keys()].flatMap((day) => [
    ...shift(day, 0, 8, 14),
    ...shift(day, 8, 16, 46),
    ...shift(day, 16, 24, 38),
  ])
}

/** Served and lost people of some days under one behaviour; a quiet day at the end lets everything asked for be done. */
export function simulateDays(seed: number, days: number, behaviour: Behaviour) {
  const learner = new WaitLearner()
  const result = { offered: 0, served: 0 }
  const queue = new QueueSimulation<Person>(agents(days + 1), {
    waits(person) {
      if (person.away) return
      const ahead = queue.waiting().filter(({ rankAt }) => rankAt <= person.rankAt).length
      const wait = p80(ahead, queue.onShift().length, learner.experience())
      const minutes = announcedMinutes(wait)
      if (minutes >= behaviour.offeredFromMin) offer(person, behaviour)
      if (!person.away) person.patienceSec = patienceOf(person.resolve, minutes * 60, behaviour)
    },
    serviceSec: (person) => (isUnreachable(person, behaviour) ? behaviour.attemptSec : person.serviceSec),
    starts(person, waited) {
      if (!person.away) learner.waited(waited, false)
    },
    handled(person, seconds) {
      learner.handled(seconds)
      if (!isUnreachable(person, behaviour)) {
        result.served++
        return
      }
      person.missedCalls++
      if (person.missedCalls < ATTEMPTS) queue.agenda.after(RETRY_SEC, () => queue.arrive(person))
    },
    gaveUp: ({ patienceSec }) => learner.waited(patienceSec, true),
  })
  for (const person of people(seed, days)) {
    result.offered++
    queue.agenda.at(person.arrivedAt, () => queue.arrive(person))
  }
  queue.agenda.run()
  return result
}

function offer(person: Person, { keepsPlace, calledLater, leavesMessage }: Behaviour): void {
  const { choice } = person
  if (choice < keepsPlace) person.away = 'kept'
  else if (choice < keepsPlace + calledLater) person.away = 'later'
  else if (choice < keepsPlace + calledLater + leavesMessage) person.away = 'message'
  if (person.away === 'later' || person.away === 'message') person.rankAt += LATER_SEC
}

/** Only who is to be called can be out of reach. */
const isUnreachable = ({ away, luck, missedCalls }: Person, { unreachable }: Behaviour): boolean =>
  (away === 'kept' || away === 'later') && (luck[missedCalls] ?? 1) < unreachable
