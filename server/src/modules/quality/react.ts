import { inTransaction } from '../../kernel/context.ts'
import { reactor } from '../../kernel/reactor.ts'
import { inspectEpisode } from './inspect-episode.ts'
import { updateInspection } from './internal.ts'

/** Every episode that is closed is checked; what customers say of it afterwards is added. */
export const onEpisodes = reactor({
  name: 'quality',
  takes: {
    'episode.closed': (ctx, { payload }) => inTransaction(ctx, (inner) => inspectEpisode(inner, payload.episode)),
    'episode.rated': (ctx, { payload }) =>
      inTransaction(ctx, (inner) => updateInspection(inner.tx, payload.episode, { rating: payload.stars })),
  },
})
