import { inTransaction } from '../../kernel/context.ts'
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
      await inTransaction(ctx, (inner) => installPack(inner, pack, payload.administrator))
    },
  },
})
