import { ShopFault } from '@tandem/contract'
import type { Selectable } from 'kysely'
import type { InTx } from '../../kernel/context.ts'
import type { Database } from '../../kernel/schema.ts'
import { hidden } from '../../kernel/secrets.ts'
import { verb } from '../../kernel/verb.ts'
import { findShop, secretsOf } from './internal.ts'
import { allShops, isOffered, shopKind } from './kinds.ts'

export const shop = verb({
  name: 'commerce.shop',
  summary: 'The connected shop and how it answers, and the kinds that can be connected',
  scope: 'channel:read',
  effect: 'read',
  async run(ctx) {
    const row = await findShop(ctx)
    return {
      kinds: allShops().map(({ manifest }) => manifest),
      connected: row ? await describe(ctx, row) : null,
      samples: row && isOffered(row.kind) ? (shopKind(row.kind).samples?.() ?? []) : [],
    }
  },
})

const describe = async (ctx: InTx, row: Selectable<Database['shops']>) => ({
  kind: row.kind,
  settings: { ...row.settings, ...hidden(await secretsOf(ctx, row.secrets)) },
  connectedAt: row.connected_at.toISOString(),
  answeredAt: row.answered_at?.toISOString() ?? null,
  failedAt: row.failed_at?.toISOString() ?? null,
  fault: ShopFault.nullable().parse(row.fault),
})
