import fc from 'fast-check'
import { ACTS } from './testing-acts.ts'
import { AGENTS, PROCESSES } from './testing-world.ts'

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
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('open' as const, 'closed' as const), where }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('nobody' as const), where }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('lose' as const, 'back' as const), who, where }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('skills' as const), who, where, level: fc.nat({ max: 5 }) }) },
  { weight: 7, arbitrary: fc.record({ do: fc.constantFrom(...ACTS), which: fc.nat({ max: 20 }), who }) },
)
/** One thing that happens, and the process that is asked for it. */
export const step = fc.record({ deed, process: fc.nat({ max: PROCESSES - 1 }) })
export type Step = Drawn<typeof step>

type Drawn<A> = A extends fc.Arbitrary<infer T> ? T : never

/** What happens to one world at the same time. */
export const alone = fc.array(step, { minLength: 1, maxLength: 1 })
export const sideBySide = fc.array(step, { minLength: 2, maxLength: 5 })

/** How long the clocks, which all worlds have in common, go on in a moment; mostly not at all. */
const seconds = fc.oneof(
  { weight: 4, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.constantFrom(1, 21, 31, 90, 130) },
)

/** What all worlds of a round have in common, moment by moment; `trouble` is drawn as the stage knows it. */
export const drawFrame = <T>(trouble: fc.Arbitrary<T>, seed: number) =>
  draw(fc.array(fc.record({ seconds, trouble }), { minLength: 8, maxLength: 16, size: 'max' }), seed)

/** What happens to one world in so many moments: the same from the same seed, whatever is played beside it. */
export const drawSteps = (moment: fc.Arbitrary<Step[]>, moments: number, seed: number): Step[][] =>
  draw(fc.array(moment, { minLength: moments, maxLength: moments, size: 'max' }), seed)

function draw<T>(arbitrary: fc.Arbitrary<T>, seed: number): T {
  const [drawn] = fc.sample(arbitrary, { seed, numRuns: 1 })
  // Nothing that is drawn here is undefined.
  return drawn as T
}
