import { verb } from '../../kernel/verb.ts'
import { addDays } from './calendar.ts'
import { todayOf } from './internal.ts'
import { leavesIn, presentLeaves } from './leaves.ts'
import { liveSwaps, presentSwaps } from './swaps.ts'

const AHEAD_DAYS = 400

export const inbox = verb({
  name: 'staffing.inbox',
  summary: 'Leave and swaps that wait for a decision',
  scope: 'staffing:read',
  effect: 'read',
  async run(ctx) {
    const today = await todayOf(ctx)
    const leaves = await leavesIn(ctx, today, addDays(today, AHEAD_DAYS))
    const swaps = await liveSwaps(ctx)
    return {
      leaves: await presentLeaves(
        ctx,
        leaves.filter(({ state }) => state === 'requested'),
      ),
      swaps: await presentSwaps(
        ctx,
        swaps.filter(({ state }) => state === 'accepted'),
      ),
    }
  },
})
