import type { DeadlineKind } from '../../../kernel/deadlines.ts'
import { reactor } from '../../../kernel/reactor.ts'
import { EXPIRE } from './store.ts'

/** Nobody decided in time: it is never done by itself. */
export const proposalDeadline: DeadlineKind = {
  kind: EXPIRE,
  async run(ctx, id) {
    await ctx.tx.db
      .updateTable('proposals')
      .set({ state: 'expired' })
      .where('tenant_id', '=', ctx.tenant)
      .where('id', '=', id)
      .where('state', '=', 'open')
      .execute()
  },
}

/** With the matter what was wanted in it is over. */
export const proposalsEnd = reactor({
  name: 'proposals',
  takes: {
    'episode.closed': (ctx, { payload }) =>
      ctx.services.transactions.run(ctx.tenant, async (tx) => {
        await tx.db
          .updateTable('proposals')
          .set({ state: 'expired' })
          .where('tenant_id', '=', ctx.tenant)
          .where('conversation_id', '=', payload.conversation)
          .where('episode_id', '=', payload.episode)
          .where('state', '=', 'open')
          .execute()
      }),
  },
})
