import { verb } from '../../kernel/verb.ts'
import { presentConsults } from './consults-of.ts'
import { agentOf } from './offers-of.ts'

export const consults = verb({
  name: 'routing.consults',
  summary: 'Open consults that I asked for or am asked in',
  scope: 'routing:work',
  effect: 'read',
  async run(ctx) {
    const { id } = agentOf(ctx)
    const rows = await ctx.db
      .selectFrom('consults')
      .selectAll()
      .where('tenant_id', '=', ctx.tenant)
      .where('state', '=', 'open')
      .where((eb) => eb.or([eb('from_id', '=', id), eb('to_id', '=', id)]))
      .orderBy('created_at')
      .execute()
    return { rows: await presentConsults(ctx, rows) }
  },
})
