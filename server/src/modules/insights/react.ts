import type { Context } from '../../kernel/context.ts'
import { reactor } from '../../kernel/reactor.ts'
import { keepPresence, type Seen } from './kpi/store.ts'
import { project } from './project.ts'

/** Everything that figures are made of goes into the projector. */
export const onEvents = reactor({
  name: 'insights',
  takes: {
    'episode.opened': (ctx, { id, payload }) => project(ctx, { id, topic: 'episode.opened', payload }),
    'message.posted': (ctx, { id, payload }) => project(ctx, { id, topic: 'message.posted', payload }),
    'episode.assigned': (ctx, { id, payload }) => project(ctx, { id, topic: 'episode.assigned', payload }),
    'assistant.decided': (ctx, { id, payload }) => project(ctx, { id, topic: 'assistant.decided', payload }),
    'handover.requested': (ctx, { id, payload }) => project(ctx, { id, topic: 'handover.requested', payload }),
    'handover.closed': (ctx, { id, payload }) => project(ctx, { id, topic: 'handover.closed', payload }),
    'handover.deferred': (ctx, { id, payload }) => project(ctx, { id, topic: 'handover.deferred', payload }),
    'handover.accepted': (ctx, { id, payload }) => project(ctx, { id, topic: 'handover.accepted', payload }),
    'handover.transferred': (ctx, { id, payload }) => project(ctx, { id, topic: 'handover.transferred', payload }),
    'wrapup.ended': (ctx, { id, payload }) => project(ctx, { id, topic: 'wrapup.ended', payload }),
    'episode.closed': (ctx, { id, payload }) => project(ctx, { id, topic: 'episode.closed', payload }),
    'episode.rated': (ctx, { id, payload }) => project(ctx, { id, topic: 'episode.rated', payload }),
    'agent.presence': (ctx, { id, at, payload: { agent, presence, capacity = null } }) =>
      keepShift(ctx, { id, agent, presence, capacity, at }),
    'agent.capacity': (ctx, { id, at, payload: { agent, capacity } }) =>
      keepShift(ctx, { id, agent, presence: null, capacity, at }),
  },
})

const keepShift = (ctx: Context, seen: Seen): Promise<void> =>
  ctx.services.transactions.run(ctx.tenant, (tx) => keepPresence(tx, seen))
