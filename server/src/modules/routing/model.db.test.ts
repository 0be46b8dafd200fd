import fc from 'fast-check'
import { it } from 'vitest'
import { createKit } from '../../../test/kit.ts'
import '../../kernel/tables.ts'
import { workforce } from '../workforce/index.ts'
import { routing } from './index.ts'
import { answer } from './testing-calls.ts'
import { alone } from './testing-draws.ts'
import { countOfSchedules, playSchedules } from './testing-schedules.ts'
import { prepareWitness, witness } from './testing-witness.ts'
import { PROCESSES, type Stage } from './testing-world.ts'

const SCHEDULES = 120

/** Several processes as memories of their own within this one: what fails here fails again with the same seed. */
async function memories(): Promise<Stage & { close(): Promise<void> }> {
  const kit = await createKit([workforce, routing, witness])
  await prepareWitness(kit)
  const all = Array.from({ length: PROCESSES }, (_, i) => (i === 0 ? kit.services : { ...kit.services }))
  return {
    kit,
    process: (number) => ({
      ask: (name, who, input) => answer(all[number % PROCESSES] ?? kit.services, { name, who, input }),
    }),
    advance: async (ms) => kit.clock.advance(ms),
    settle: kit.settle,
    close: kit.close,
  }
}

it(
  'keeps every promise of routing after every step of random schedules, and serves everybody in the end',
  () =>
    playSchedules({
      schedules: SCHEDULES,
      worlds: 1,
      open: memories,
      moment: alone,
      trouble: fc.constant(null),
      cause: async () => {},
    }),
  Math.max(countOfSchedules(SCHEDULES), SCHEDULES) * 8000,
)
