import { quantile } from '@tandem/queueing'
import { verb } from '../../../kernel/verb.ts'
import { type CallRow, callsSince, presentCalls } from './calls.ts'
import { poolOf } from './pool.ts'
import { gapsOf } from './watch.ts'

const DAYS = 30
/** Of the contract. */
const WITHIN_MINUTES = 120
const SHOWN = 30

export const onCall = verb({
  name: 'staffing.onCall',
  summary: 'The standby pool, open gaps, calls, and how fast people came',
  scope: 'staffing:read',
  effect: 'read',
  async run(ctx) {
    const calls = await callsSince(ctx, new Date(ctx.now().getTime() - DAYS * 86_400_000))
    const pool = await poolOf(ctx)
    return {
      open: [...(await gapsOf(ctx))].map(([queue, { state, since, openedAt, people }]) => ({
        queue,
        people,
        state,
        since: new Date(openedAt ?? since).toISOString(),
      })),
      calls: await presentCalls(ctx, calls.slice(0, SHOWN)),
      pool: pool.people.map((person) => {
        const why = pool.whyNot(person)
        return { agent: person.agent, name: person.name, free: why === null, why }
      }),
      ...figuresOf(calls),
    }
  },
})

/** How long from the call until the agent was in the queue; who accepted and never came counts as too late. */
function figuresOf(calls: readonly CallRow[]) {
  const minutes = calls.flatMap(({ called_at, arrived_at }) =>
    arrived_at ? [(arrived_at.getTime() - called_at.getTime()) / 60_000] : [],
  )
  const stoodUp = calls.filter(({ state, answered_at }) => state === 'missed' && answered_at !== null).length
  const n = minutes.length
  const all = n + stoodUp
  const within = minutes.filter((value) => value <= WITHIN_MINUTES).length
  return {
    calledToInQueueP50Minutes: { value: n === 0 ? null : quantile(minutes, 0.5), n },
    calledToInQueueMaxMinutes: { value: n === 0 ? null : Math.max(...minutes), n },
    withinTwoHours: { value: all === 0 ? null : within / all, n: all },
  }
}
