import { verb } from '../../kernel/verb.ts'
import { addDays } from './calendar.ts'
import { presentShifts, selfOf, todayOf } from './internal.ts'
import { leavesIn, presentLeaves } from './leaves.ts'
import { callsSince, presentCalls } from './on-call/calls.ts'
import { listPeople } from './people.ts'
import { shiftsOn } from './shifts.ts'
import { liveSwaps, presentSwaps } from './swaps.ts'

const AHEAD_DAYS = 28
const CALL_MS = 4 * 3_600_000

export const mine = verb({
  name: 'staffing.mine',
  summary: "One's own shifts, leave, swaps and calls",
  scope: 'routing:work',
  effect: 'read',
  async run(ctx) {
    const self = selfOf(ctx)
    const today = await todayOf(ctx)
    const shifts = await shiftsOn(ctx, addDays(today, -1), addDays(today, AHEAD_DAYS), true)
    const leaves = await leavesIn(ctx, today, addDays(today, 400))
    const swaps = await liveSwaps(ctx)
    const concern = swaps.filter(({ from_id, to_id, state }) =>
      state === 'offered' ? to_id === null || to_id === self || from_id === self : from_id === self || to_id === self,
    )
    const calls = await callsSince(ctx, new Date(ctx.now().getTime() - CALL_MS))
    const person = (await listPeople(ctx)).find(({ agent }) => agent === self)
    return {
      today,
      shifts: await presentShifts(
        ctx,
        shifts.filter(({ agent_id }) => agent_id === self),
      ),
      leaves: await presentLeaves(
        ctx,
        leaves.filter(({ agent_id }) => agent_id === self),
      ),
      swaps: await presentSwaps(ctx, concern),
      calls: await presentCalls(
        ctx,
        calls.filter(({ agent_id, state }) => agent_id === self && (state === 'called' || state === 'accepted')),
      ),
      standby: person?.standby ?? false,
    }
  },
})
