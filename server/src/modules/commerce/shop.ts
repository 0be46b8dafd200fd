import { verb } from '../../kernel/verb.ts'
import { findShop, secretsOf } from './internal.ts'
import { allShops, isOffered, shopKind } from './kinds.ts'

export const shop = verb({
  name: 'commerce.shop',
  summary: 'The connected shop, and the kinds that can be connected',
  scope: 'channel:read',
  effect: 'read',
  async run(ctx) {
    const row = await findShop(ctx)
    const hidden = row ? Object.keys(await secretsOf(ctx, row.secrets)).map((key) => [key, '••••'] as const) : []
    return {
      kinds: allShops().map(({ manifest }) => manifest),
      connected: row ? { kind: row.kind, settings: { ...row.settings, ...Object.fromEntries(hidden) } } : null,
      samples: row && isOffered(row.kind) ? (shopKind(row.kind).samples?.() ?? []) : [],
    }
  },
})
