import { reactor } from '../../kernel/reactor.ts'
import { installPack } from './install.ts'
import { readPack } from './pack.ts'

/** A new tenant gets the content of the industry pack that it was made with. */
export const onTenantCreated = reactor({
  name: 'knowledge',
  takes: {
    'tenant.created': async (ctx, { payload }) => {
      if (payload.pack === null) return
      const pack = readPack(payload.pack)
      await ctx.services.transactions.run(ctx.tenant, (tx) => installPack({ ...ctx, tx }, pack, payload.administrator))
    },
  },
})
