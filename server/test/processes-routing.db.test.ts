import fc from 'fast-check'
import { it } from 'vitest'
import { alone, sideBySide } from '../src/modules/routing/testing-draws.ts'
import { countOfSchedules, playSchedules } from '../src/modules/routing/testing-schedules.ts'
import { PROCESSES } from '../src/modules/routing/testing-world.ts'
import { Processes } from './processes.ts'

const SCHEDULES = 40
/** On the same processes: whatever is killed hits all of them in the middle of something else. */
const WORLDS = 40

/** The leader has more under way that can be lost than the others. */
const VICTIMS = ['leader' as const, 'leader' as const, ...Array(PROCESSES).keys()]

const trouble = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ kill: fc.constantFrom(...VICTIMS), statement: fc.nat(30), late: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.record({ cut: fc.nat(8) }) },
)

it(
  'keeps every promise of routing with several processes side by side, of which some are killed, and serves everybody',
  () =>
    playSchedules({
      schedules: SCHEDULES,
      worlds: WORLDS,
      open: Processes.open,
      moment: fc.oneof({ weight: 3, arbitrary: alone }, { weight: 2, arbitrary: sideBySide }),
      // Each process that is killed has to be started again, which costs as much as many moments.
      trouble: fc.oneof({ weight: 11, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: trouble }),
      cause: (trouble, stage, worlds) =>
        'cut' in trouble
          ? stage.cut(trouble.cut)
          : // Each world has the process carry out as many statements.
            stage.kill(trouble.kill, { ...trouble, statement: trouble.statement * worlds }),
    }),
  Math.max(countOfSchedules(SCHEDULES), SCHEDULES) * 10_000,
)
