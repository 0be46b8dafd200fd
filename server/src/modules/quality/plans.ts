import { verb } from '../../kernel/verb.ts'
import { presentPlans } from './plans-of.ts'

export const plans = verb({
  name: 'quality.plans',
  summary: 'Sampling plans with what they have assigned',
  scope: 'quality:inspect',
  effect: 'read',
  async run(ctx) {
    const query = ctx.db.selectFrom('quality_plans').selectAll().where('tenant_id', '=', ctx.tenant)
    return { rows: await presentPlans(ctx, await query.orderBy('at').execute()) }
  },
})
