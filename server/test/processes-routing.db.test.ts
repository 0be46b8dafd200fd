import fc from 'fast-check'
import { it } from 'vitest'
import { countOfSchedules, playSchedules, step } from '../src/modules/routing/testing-schedules.ts'
import { PROCESSES } from '../src/modules/routing/testing-world.ts'
import { Processes } from './processes.ts'

const SCHEDULES = 12

const trouble = fc.oneof(
  // Mostly one that has been asked for something.
  { weight: 3, arbitrary: fc.record({ kill: fc.constantFrom(0, 0, 1), statement: fc.nat(30), late: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ cut: fc.nat(8) }) },
)
const moment = fc.record({
  steps: fc.oneof(
    { weight: 3, arbitrary: fc.array(step, { minLength: 1, maxLength: 1 }) },
    { weight: 2, arbitrary: fc.array(step, { minLength: 2, maxLength: 5 }) },
  ),
  // Each process that is killed has to be started again, which costs as much as many moments.
  trouble: fc.oneof({ weight: 20, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: trouble }),
})

it(
  'keeps every promise of routing with several processes side by side, of which some are killed, and serves everybody',
  () =>
    playSchedules({
      schedules: SCHEDULES,
      open: Processes.open,
      moment,
      toMoment: ({ steps, trouble }, stage) => {
        if (trouble === null) return { steps }
        if ('cut' in trouble) return { steps, trouble: () => stage.cut(trouble.cut) }
        const number = ((steps[0]?.process ?? 0) + trouble.kill) % PROCESSES
        return { steps, trouble: () => stage.kill(number, trouble) }
      },
    }),
  countOfSchedules(SCHEDULES) * 10_000,
)
