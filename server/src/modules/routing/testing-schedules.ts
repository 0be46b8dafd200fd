import type { Arbitrary } from 'fast-check'
import { expect } from 'vitest'
import { Announced } from './testing-announced.ts'
import { drawFrame, drawSteps, type Step } from './testing-draws.ts'
import { Game, naming } from './testing-game.ts'
import { GRACE_SECONDS } from './testing-sockets.ts'
import { type Stage, World, WRAP_UP_SECONDS } from './testing-world.ts'

/** Rounds that worlds are used for; each leaves them empty. */
const REUSED = 25

/** How many schedules are played, from the environment where it says so. */
export const countOfSchedules = (usual: number): number => setting('TANDEM_SCHEDULES') ?? usual

const setting = (name: string): number | undefined =>
  process.env[name] === undefined ? undefined : Number(process.env[name])

interface Play<S extends Stage, T> {
  /** How many where the environment does not say. */
  schedules: number
  /** How many of them are played side by side, each in a world of its own. */
  worlds: number
  open(): Promise<S & { close(): Promise<void> }>
  /** What happens to a world in one moment. */
  moment: Arbitrary<Step[]>
  /** What goes wrong meanwhile for all worlds, null for nothing; and how it is brought about. */
  trouble: Arbitrary<T | null>
  cause(trouble: T, stage: S, worlds: number): Promise<void>
}

interface Handovers {
  asked: number
  served: number
}

const sum = (a: Handovers, b: Handovers): Handovers => ({ asked: a.asked + b.asked, served: a.served + b.served })

/**
 * Plays random schedules in rounds, each moment of them followed by a look at all promises: a few where every push is
 * tested, 10,000 before a release (TANDEM_SCHEDULES), on several databases side by side (TANDEM_TABLES). In the end
 * everybody has been served. Each round has a seed, which a failure tells together with the world: TANDEM_SEED with
 * TANDEM_SCHEDULES=1 plays that round alone, TANDEM_WORLD only that world of it.
 */
export async function playSchedules<S extends Stage, T>(play: Play<S, T>): Promise<void> {
  const schedules = countOfSchedules(play.schedules)
  const tables = setting('TANDEM_TABLES') ?? 1
  const seed = setting('TANDEM_SEED') ?? Date.now() % 1_000_000
  const rounds = Array.from({ length: Math.ceil(schedules / play.worlds) }, (_, i) => seed + i)
  const all = Array.from({ length: tables }, (_, table) =>
    playTable(
      play,
      rounds.filter((_, i) => i % tables === table),
    ),
  )
  const { asked, served } = (await Promise.all(all)).reduce(sum)
  process.stdout.write(`seeds ${seed} to ${rounds.at(-1)}: ${served} of ${asked} handovers got an agent\n`)
  expect(served).toBe(asked)
  expect(asked).toBeGreaterThan(schedules)
}

async function playTable<S extends Stage, T>(play: Play<S, T>, seeds: readonly number[]): Promise<Handovers> {
  const stage = await play.open()
  try {
    let total = { asked: 0, served: 0 }
    for (let first = 0; first < seeds.length; first += REUSED) {
      const worlds = await openWorlds(play, stage)
      for (const seed of seeds.slice(first, first + REUSED)) {
        await naming(`TANDEM_SEED=${seed} TANDEM_SCHEDULES=1`, () => playRound(play, stage, worlds, seed))
      }
      for (const world of worlds.values()) total = sum(total, await world.handovers())
    }
    return total
  } finally {
    await stage.close()
  }
}

/** By their numbers, which belong to what is drawn for them. */
async function openWorlds({ worlds }: { worlds: number }, stage: Stage): Promise<Map<number, World>> {
  const only = setting('TANDEM_WORLD')
  const numbers = only === undefined ? Array.from({ length: worlds }, (_, i) => i) : [only]
  return new Map(await Promise.all(numbers.map(async (i) => [i, await new World(stage).open()] as const)))
}

async function playRound<S extends Stage, T>(
  play: Play<S, T>,
  stage: S,
  worlds: ReadonlyMap<number, World>,
  seed: number,
): Promise<void> {
  const frame = drawFrame(play.trouble, seed)
  const games = [...worlds].map(([number, world]) => {
    const moments = drawSteps(play.moment, frame.length, seed * MOST_WORLDS + number)
    return new Game(stage, world, moments, `TANDEM_WORLD=${number}`)
  })
  const each = async <R>(what: (game: Game) => Promise<R>) =>
    Promise.all(games.map((game) => naming(game.name, () => what(game))))
  const announced = new Announced(stage.kit)
  await stage.settle()
  await announced.begin()
  await each((game) => game.start())
  for (const [i, { seconds, trouble }] of frame.entries()) {
    await Promise.all([
      each((game) => game.play(i, seconds > 0)),
      seconds > 0 && stage.advance(seconds * 1000),
      trouble !== null && play.cause(trouble, stage, games.length),
    ])
    await stage.settle()
    // First what was lost, then what came of it.
    await announced.check()
    await each((game) => game.check(trouble !== null))
  }
  await finish(stage, each)
}

/** Seeds of rounds follow each other; so do those of the worlds in them, and no two are the same. */
const MOST_WORLDS = 64

/** More turns than a schedule has customers. */
const PATIENCE = 60
const TURN_MS = (WRAP_UP_SECONDS + 1) * 1000

/** Everybody comes and serves until nobody waits any longer: a customer who still does was lost. Leaves worlds empty. */
async function finish(stage: Stage, each: <R>(what: (game: Game) => Promise<R>) => Promise<R[]>): Promise<void> {
  await each(({ world }) => world.retrain())
  await each(({ world }) => world.hangUp())
  for (let turn = 0; ; turn++) {
    await stage.settle()
    const waiting = await each(({ world }) => world.serve())
    await stage.settle()
    if (waiting.every((still) => !still)) break
    expect(turn, 'turns until the last customer is served').toBeLessThan(PATIENCE)
    await each(({ world }) => world.fetch())
    await stage.advance(TURN_MS)
  }
  // Whatever is due by then, of notes and of lost sockets, is no news to the next round.
  await stage.advance(Math.max(TURN_MS, GRACE_SECONDS * 1000 + 1))
  await stage.settle()
  await each(({ world }) => world.clear())
}
