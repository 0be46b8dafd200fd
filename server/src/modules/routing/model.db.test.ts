import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createKit } from '../../../test/kit.ts'
import '../../kernel/tables.ts'
import { workforce } from '../workforce/index.ts'
import { routing } from './index.ts'
import { asWaiting, type EntryRow } from './internal.ts'
import { isEligible, isHeld } from './rules.ts'
import type { Picture } from './testing-invariants.ts'
import { ACTS, AGENTS, PROCESSES, unlessRefused, World } from './testing-world.ts'

/** Random schedules: a few where every push is tested, 10,000 before a release. */
const SCHEDULES = Number(process.env.TANDEM_SCHEDULES ?? 120)
/** Databases that are played on side by side. */
const TABLES = Number(process.env.TANDEM_TABLES ?? 2)
const SEED = Number(process.env.TANDEM_SEED ?? Date.now() % 1_000_000)
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
const step = fc.record({ deed, process: fc.nat({ max: PROCESSES - 1 }) })
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

function run(world: World, { deed: next, process }: Step): Promise<void> {
  world.on(process)
  switch (next.do) {
    case 'caller':
      return world.caller(next.where, next.kind, { skills: next.skills, priority: next.priority })
    case 'accept':
    case 'decline':
    case 'next':
      return world.answer(next.who, next.where, next.do)
    case 'online':
    case 'away':
    case 'offline':
      return world.presence(next.who, next.where, next.do)
    case 'capacity':
      return world.change(next.who, next.where, { capacity: next.capacity })
    case 'skills':
      return world.change(next.who, next.where, { skills: next.level === 0 ? [] : [{ key: 'law', level: next.level }] })
    case 'pass':
      return world.pass(next.seconds)
    default:
      return world.act(next.which, next.who, next.do)
  }
}

/** Whether an entry waits here, at this place, and this agent may take it. */
function couldGo({ entries, team }: Picture, { id, rank_at }: EntryRow, agent: string): boolean {
  const entry = entries.find((row) => row.id === id && row.state === 'waiting' && +row.rank_at === +rank_at)
  const taker = team.find((member) => member.id === agent)
  return entry !== undefined && taker !== undefined && isEligible(taker, asWaiting(entry))
}

/**
 * Nobody was passed over: of equal needs the one who stands first in the queue is offered first; and nobody gets what
 * stands behind a call that only they could take. Much happens between two pictures: what was so in both is counted.
 */
function checkOrder(before: Picture, after: Picture, at: Date): void {
  for (const { id: fresh, entry_id, agent_id } of after.offers) {
    if (before.offers.some(({ id }) => id === fresh)) continue
    const offered = after.entries.find(({ id }) => id === entry_id) ?? expect.fail('an offer of nothing')
    const passed = after.entries.filter(
      (entry) =>
        entry.rank_at < offered.rank_at &&
        entry.customer === 'here' &&
        couldGo(before, entry, agent_id) &&
        couldGo(after, entry, agent_id) &&
        !isHeld(asWaiting(entry), after.team, at) &&
        (entry.weight === null
          ? isOnlyHope(before, entry, agent_id) && isOnlyHope(after, entry, agent_id)
          : entry.needs.join() === offered.needs.join() && entry.weight === offered.weight),
    )
    expect(passed, 'passed over').toEqual([])
  }
}

/** Whether nobody else could take it, be there room or not. */
function isOnlyHope({ team, entries }: Picture, entry: EntryRow, agent: string): boolean {
  const then = entries.find(({ id }) => id === entry.id) ?? entry
  const able = team.filter((member) => member.active && member.capacity > 0 && isEligible(member, asWaiting(then)))
  return able.length === 1 && able[0]?.id === agent
}

/** The place in the queue is lost only by who did not answer when called, and won only by who waited too long. */
function checkPlaces(before: Picture, after: Picture): void {
  for (const entry of after.entries) {
    const old = before.entries.find(({ id }) => id === entry.id)
    if (!old || entry.rank_at.getTime() === old.rank_at.getTime()) continue
    expect(entry.escalated || old.customer === 'called' || old.customer === 'later', 'the place in the queue').toBe(
      true,
    )
  }
}

/** Plays schedules on a database of its own; how many handovers there were, and how many of them got an agent. */
async function play(seed: number, numRuns: number): Promise<{ asked: number; served: number }> {
  const kit = await createKit([workforce, routing])
  const total = { asked: 0, served: 0 }
  let world = await new World(kit).open()
  let used = 0
  const count = async () => {
    const { asked, served } = await world.handovers()
    total.asked += asked
    total.served += served
  }
  try {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 16, size: 'max' }), async (steps) => {
        if (used++ % REUSED === REUSED - 1) {
          await count()
          world = await new World(kit).open()
        }
        let before = await world.check()
        for (const next of steps) {
          await run(world, next).catch(unlessRefused)
          const after = await world.check()
          for (const [i, picture] of after.entries()) {
            const old = before[i] ?? picture
            checkOrder(old, picture, new Date(kit.clock.now()))
            checkPlaces(old, picture)
          }
          before = after
        }
        await world.finish()
      }),
      { numRuns, seed, endOnFailure: true },
    )
    await count()
    return total
  } finally {
    await kit.close()
  }
}

it(
  `keeps every promise of routing after every step of ${SCHEDULES} schedules, and serves everybody in the end`,
  async () => {
    const seeds = Array.from({ length: TABLES }, (_, i) => SEED + i)
    const totals = await Promise.all(seeds.map((seed) => play(seed, Math.ceil(SCHEDULES / TABLES))))
    const asked = totals.reduce((sum, total) => sum + total.asked, 0)
    const served = totals.reduce((sum, total) => sum + total.served, 0)
    process.stdout.write(`seeds ${SEED} to ${SEED + TABLES - 1}: ${served} of ${asked} handovers got an agent\n`)
    expect(served).toBe(asked)
    expect(asked).toBeGreaterThan(SCHEDULES)
  },
  SCHEDULES * 8000,
)
