import type { Context, InTx } from '../../kernel/context.ts'
import { reactor } from '../../kernel/reactor.ts'
import { inspectEpisode } from './inspect-episode.ts'
import { updateInspection } from './internal.ts'

const inTx = (ctx: Context, work: (ctx: InTx) => Promise<void>): Promise<void> =>
  ctx.services.transactions.run(ctx.tenant, (tx) => work({ ...ctx, tx }))

/** Every episode that is closed is checked; what customers say of it afterwards is added. */
export const onEpisodes = reactor({
  name: 'quality',
  takes: {
    'episode.closed': (ctx, { payload }) => inTx(ctx, (inner) => inspectEpisode(inner, payload.episode)),
    'episode.rated': (ctx, { payload }) =>
      inTx(ctx, (inner) => updateInspection(inner.tx, payload.episode, { rating: payload.stars })),
  },
})
