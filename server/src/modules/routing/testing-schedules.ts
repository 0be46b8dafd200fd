import fc from 'fast-check'
import { expect } from 'vitest'
import type { Process } from './testing-calls.ts'
import { checkChanges } from './testing-changes.ts'
import { ACTS, AGENTS, PROCESSES, type Stage, unlessRefused, World } from './testing-world.ts'

/** Schedules that two tenants are used for; each leaves them empty. */
const REUSED = 25

const who = fc.nat({ max: AGENTS - 1 })
const where = fc.constantFrom(0, 0, 1)
const SKILLS: { key: string; level: number }[][] = [
  [],
  [{ key: 'sales', level: 1 }],
  [{ key: 'sales', level: 3 }],
  [{ key: 'law', level: 4 }],
]
const deed = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('caller' as const),
      where,
      kind: fc.constantFrom('web' as const, 'web' as const, 'phone' as const),
      skills: fc.constantFrom(...SKILLS),
      priority: fc.integer({ min: 1, max: 4 }),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constantFrom('accept' as const, 'accept' as const, 'decline' as const, 'next' as const),
      who,
      where,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constantFrom('online' as const, 'away' as const, 'offline' as const), who, where }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('capacity' as const), who, where, capacity: fc.nat({ max: 3 }) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('skills' as const), who, where, level: fc.nat({ max: 5 }) }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('pass' as const), seconds: fc.constantFrom(1, 21, 31, 90, 130) }),
  },
  { weight: 7, arbitrary: fc.record({ do: fc.constantFrom(...ACTS), which: fc.nat({ max: 20 }), who }) },
)
/** One thing that happens, and the process that is asked for it. */
export const step = fc.record({ deed, process: fc.nat({ max: PROCESSES - 1 }) })
export type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

/** What happens side by side; then all comes to rest. */
export interface Moment {
  steps: Step[]
  /** What goes wrong meanwhile. */
  trouble?: () => Promise<void>
}

function run(world: World, at: Process, next: Step['deed']): Promise<void> {
  switch (next.do) {
    case 'caller':
      return world.caller(at, next.where, next.kind, { skills: next.skills, priority: next.priority })
    case 'accept':
    case 'decline':
    case 'next':
      return world.answer(at, next.who, next.where, next.do)
    case 'online':
    case 'away':
    case 'offline':
      return world.presence(at, next.who, next.where, next.do)
    case 'capacity':
      return world.change(at, next.who, next.where, { capacity: next.capacity })
    case 'skills': {
      const skills = next.level === 0 ? [] : [{ key: 'law', level: next.level }]
      return world.change(at, next.who, next.where, { skills })
    }
    case 'pass':
      return world.pass(next.seconds)
    default:
      return world.act(at, next.which, next.who, next.do)
  }
}

/** How many schedules are played, from the environment where it says so. */
export const countOfSchedules = (usual: number): number => Number(process.env.TANDEM_SCHEDULES ?? usual)

interface Play<S extends Stage, T> {
  /** How many where the environment does not say. */
  schedules: number
  open(): Promise<S & { close(): Promise<void> }>
  /** What is drawn for each moment of a schedule, and what it means on a stage. */
  moment: fc.Arbitrary<T>
  toMoment(drawn: T, stage: S): Moment
}

interface Handovers {
  asked: number
  served: number
}

/**
 * Plays random schedules, each moment of them followed by a look at all promises: a few where every push is tested,
 * 10,000 before a release (TANDEM_SCHEDULES), on several databases side by side (TANDEM_TABLES), from a seed that a run
 * says (TANDEM_SEED). In the end everybody has been served.
 */
export async function playSchedules<S extends Stage, T>(of: Play<S, T>): Promise<void> {
  const schedules = countOfSchedules(of.schedules)
  const tables = Number(process.env.TANDEM_TABLES ?? 2)
  const seed = Number(process.env.TANDEM_SEED ?? Date.now() % 1_000_000)
  const all = Array.from({ length: tables }, (_, i) =>
    playTable(of, { seed: seed + i, numRuns: Math.ceil(schedules / tables) }),
  )
  const { asked, served } = (await Promise.all(all)).reduce(sum)
  process.stdout.write(`seeds ${seed} to ${seed + tables - 1}: ${served} of ${asked} handovers got an agent\n`)
  expect(served).toBe(asked)
  expect(asked).toBeGreaterThan(schedules)
}

const sum = (a: Handovers, b: Handovers): Handovers => ({ asked: a.asked + b.asked, served: a.served + b.served })

async function playTable<S extends Stage, T>(
  { open, moment, toMoment }: Play<S, T>,
  how: { seed: number; numRuns: number },
): Promise<Handovers> {
  const stage = await open()
  let total = { asked: 0, served: 0 }
  try {
    let world = await new World(stage).open()
    let used = 0
    await fc.assert(
      fc.asyncProperty(fc.array(moment, { minLength: 8, maxLength: 16, size: 'max' }), async (drawn) => {
        if (used++ % REUSED === REUSED - 1) {
          total = sum(total, await world.handovers())
          world = await new World(stage).open()
        }
        await playSchedule(
          stage,
          world,
          drawn.map((one) => toMoment(one, stage)),
        )
      }),
      { ...how, endOnFailure: true },
    )
    return sum(total, await world.handovers())
  } finally {
    await stage.close()
  }
}

async function playSchedule(stage: Stage, world: World, moments: readonly Moment[]): Promise<void> {
  let before = await world.check()
  for (const { steps, trouble } of moments) {
    const done = steps.map((next) => run(world, stage.process(next.process), next.deed).catch(unlessRefused))
    await Promise.all([...done, trouble?.()])
    const after = await world.check()
    // Of what happens side by side, nobody can say in which order it did.
    if (steps.length === 1 && !trouble) checkChanges(before, after, new Date(stage.kit.clock.now()))
    before = after
  }
  await world.finish()
}
