import { verb } from '../../kernel/verb.ts'
import { toApiKey } from './api-key.ts'

export const apiKeys = verb({
  name: 'security.apiKeys',
  summary: 'The API keys of this tenant, without their secrets',
  scope: 'key:write',
  effect: 'read',
  async run(ctx) {
    const query = ctx.db.selectFrom('api_keys').selectAll().where('tenant_id', '=', ctx.tenant)
    return { rows: (await query.orderBy('created_at', 'desc').execute()).map(toApiKey) }
  },
})
