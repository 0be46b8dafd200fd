import { verb } from '../../kernel/verb.ts'
import { findShop } from './internal.ts'

export const disconnectShop = verb({
  name: 'commerce.disconnectShop',
  summary: 'Disconnects the shop; its settings and secrets are deleted',
  scope: 'channel:write',
  effect: 'write',
  destructive: true,
  async run(ctx) {
    const before = await findShop(ctx)
    await ctx.db.deleteFrom('shops').where('tenant_id', '=', ctx.tenant).execute()
    ctx.note(ctx.tenant, { kind: before?.kind ?? null })
    return { ok: true as const }
  },
})
