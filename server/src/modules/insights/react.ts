import { reactor } from '../../kernel/reactor.ts'
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
    'handover.accepted': (ctx, { id, payload }) => project(ctx, { id, topic: 'handover.accepted', payload }),
    'episode.closed': (ctx, { id, payload }) => project(ctx, { id, topic: 'episode.closed', payload }),
    'episode.rated': (ctx, { id, payload }) => project(ctx, { id, topic: 'episode.rated', payload }),
  },
})
