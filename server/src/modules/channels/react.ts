import { reactor } from '../../kernel/reactor.ts'
import { insertChannel } from './create.ts'

/** Every tenant starts with a website chat. */
export const welcome = reactor({
  name: 'channels',
  takes: {
    'tenant.created': (ctx) =>
      ctx.services.transactions.run(ctx.tenant, async (tx) => {
        const found = await tx.db
          .selectFrom('channels')
          .select('id')
          .where('tenant_id', '=', ctx.tenant)
          .limit(1)
          .executeTakeFirst()
        if (!found) await insertChannel({ ...ctx, tx }, { kind: 'web', name: '官网 Website', settings: {} })
      }),
  },
})
