import { hidden } from '../../kernel/secrets.ts'
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
    return {
      kinds: allShops().map(({ manifest }) => manifest),
      connected: row
        ? { kind: row.kind, settings: { ...row.settings, ...hidden(await secretsOf(ctx, row.secrets)) } }
        : null,
      samples: row && isOffered(row.kind) ? (shopKind(row.kind).samples?.() ?? []) : [],
    }
  },
})
