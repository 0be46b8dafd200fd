import { fail } from '../../kernel/errors.ts'
import { verb } from '../../kernel/verb.ts'

export const revokeApiKey = verb({
  name: 'security.revokeApiKey',
  summary: 'Revoke an API key at once and for good',
  scope: 'key:write',
  effect: 'write',
  destructive: true,
  async run(ctx, { key }) {
    const removal = ctx.db.deleteFrom('api_keys').where('tenant_id', '=', ctx.tenant)
    const { numDeletedRows } = await removal.where('id', '=', key).executeTakeFirst()
    if (numDeletedRows !== 1n) fail('not_found')
    ctx.note(key)
    return { ok: true }
  },
})
