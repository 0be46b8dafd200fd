import { arrivals, exponential, logNormal, QueueSimulation, type Random, seededRandom } from '@tandem/queueing'
import { round } from './lib/statistics.ts'

const SEEDS = [1, 2, 3, 4]
const DAY_SEC = 8 * 3600
const AGENTS = 20
const PER_DAY = 2600
const PATIENCE_SEC = 240

/**
 * How one turn of an agent goes; every figure is an assumption, none of them measured. Typing: 70 Chinese characters a
 * minute, what recruiters of text agents ask for. Finding: what one needs to look an answer up that one half knows.
 */
interface Habits {
  readSec: number
  findSec: number
  typedPerSec: number
  answerChars: number
  /** Until the customer answers; agents look at one chat at a time here, which understates nobody's gain. */
  customerSec: number
  /** Share of the questions for which the knowledge has the answer, and in which the agent takes it. */
  covered: number
  taken: number
  /** Reading what is suggested, whether or not it is taken; checking and editing what is taken. */
  glanceSec: number
  checkSec: number
  editedShare: number
}

const ASSUMED: Habits = {
  readSec: 6,
  findSec: 22,
  typedPerSec: 70 / 60,
  answerChars: 40,
  customerSec: 18,
  covered: 0.55,
  taken: 0.7,
  glanceSec: 1.5,
  checkSec: 5,
  editedShare: 0.15,
}
const ALONE: Habits = { ...ASSUMED, covered: 0, glanceSec: 0 }

/**
 * What suggested answers are worth to the floor: the same customers and agents with and without them, in a simulation.
 * `gain` is the share of handling time saved. The bench of the workspace measures how soon the suggestions are there,
 * the live floor how often they are really taken and how much they are edited: replace the assumptions by those.
 */
export async function run() {
  const alone = simulate(ALONE)
  const with_ = simulate(ASSUMED)
  const gainOf = (habits: Habits) => round(1 - simulate(habits).handleSec / alone.handleSec, 3)
  return {
    gain: gainOf(ASSUMED),
    handleSec: { alone: round(alone.handleSec), assisted: round(with_.handleSec) },
    meanWaitSec: { alone: round(alone.waitSec), assisted: round(with_.waitSec) },
    abandonment: { alone: round(alone.abandonment, 4), assisted: round(with_.abandonment, 4) },
    gainIf: {
      halfIsCovered: gainOf({ ...ASSUMED, covered: ASSUMED.covered / 2 }),
      halfIsTaken: gainOf({ ...ASSUMED, taken: ASSUMED.taken / 2 }),
      nothingIsTaken: gainOf({ ...ASSUMED, taken: 0 }),
      halfIsEdited: gainOf({ ...ASSUMED, editedShare: 0.5 }),
      agentsTypeTwiceAsFast: round(
        1 -
          simulate({ ...ASSUMED, typedPerSec: ASSUMED.typedPerSec * 2 }).handleSec /
            simulate({ ...ALONE, typedPerSec: ALONE.typedPerSec * 2 }).handleSec,
        3,
      ),
    },
  }
}

/** The length of one conversation: turns, each read, answered and waited for. */
function conversationSec(random: Random, habits: Habits): number {
  let seconds = 0
  do {
    const typing = (habits.answerChars * logNormal(random, 1, 0.5)) / habits.typedPerSec
    // Both are drawn always, so that chance goes on the same way whatever the habits are.
    const [known, wanted] = [random(), random()]
    const isTaken = known < habits.covered && wanted < habits.taken
    const answering = isTaken ? habits.checkSec + typing * habits.editedShare : habits.findSec + typing
    seconds += habits.readSec + habits.glanceSec + answering + habits.customerSec
  } while (random() < 0.72)
  return seconds
}

interface Person {
  line: string
  arrivedAt: number
  rankAt: number
  patienceSec: number
  /** Each talk has its own source of chance, so that it goes the same way in every variant. */
  seed: number
}

function simulate(habits: Habits) {
  const sums = { came: 0, handled: 0, handleSec: 0, waitSec: 0, gaveUp: 0 }
  for (const seed of SEEDS) {
    const random = seededRandom(seed)
    const agents = Array.from({ length: AGENTS }, () => ({ lines: ['all'], from: 0, until: DAY_SEC * 2 }))
    const floor = new QueueSimulation<Person>(agents, {
      serviceSec: (person) => conversationSec(seededRandom(person.seed), habits),
      starts: (_, waited) => {
        sums.waitSec += waited
      },
      handled: (_, seconds) => {
        sums.handled++
        sums.handleSec += seconds
      },
      gaveUp: () => {
        sums.gaveUp++
      },
    })
    const rate = PER_DAY / DAY_SEC
    for (const arrivedAt of arrivals(random, DAY_SEC, () => rate, rate)) {
      const patienceSec = exponential(random, PATIENCE_SEC)
      const person = { line: 'all', arrivedAt, rankAt: arrivedAt, patienceSec, seed: ++sums.came + seed * 1e6 }
      floor.agenda.at(arrivedAt, () => floor.arrive(person))
    }
    floor.agenda.run()
  }
  const { came, handled, handleSec, waitSec, gaveUp } = sums
  return { handleSec: handleSec / handled, waitSec: waitSec / handled, abandonment: gaveUp / came }
}
