import { inTransaction } from '../../kernel/context.ts'
import { reactor } from '../../kernel/reactor.ts'
import { countArrival } from './arrivals.ts'
import { tellCalled } from './notify/tell.ts'
import { arrive } from './on-call/answer.ts'
import { logPresence } from './presence-log.ts'
import { solvePlan } from './solve-plan.ts'

/** Who asks for a person is counted, who is there is kept, plans are solved, and who is called in is told. */
export const onEvents = reactor({
  name: 'staffing',
  takes: {
    'handover.requested': (ctx, { id, payload: { at, skills = [] } }) =>
      inTransaction(ctx, (inner) => countArrival(inner, { id, at: new Date(at), skills })),
    'agent.presence': (ctx, { at, payload: { agent, presence } }) =>
      inTransaction(ctx, async (inner) => {
        await logPresence(inner, agent, presence, at)
        if (presence === 'online') await arrive(inner, agent, at)
      }),
    'staffing.planRequested': (ctx, { payload }) => solvePlan(ctx, payload.week),
    'staffing.called': (ctx, { payload }) => tellCalled(ctx, payload.call),
  },
})
