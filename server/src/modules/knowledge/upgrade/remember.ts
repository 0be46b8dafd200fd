import type { Pack, PackKept } from '@tandem/contract'
import type { InTx } from '../../../kernel/context.ts'
import { broughtBy, placeOf } from './contents.ts'
import type { Planned } from './planned.ts'

/** Notes what the pack brings as of now, and what of it the tenant does not get since it has its own. */
export async function remember(ctx: InTx, pack: Pack, plan: readonly Planned[] = []): Promise<void> {
  const kept = new Map(plan.map((item) => [placeOf(item), keptBy(item)]))
  const rows = broughtBy(pack).map(({ kind, key, content }) => ({
    tenant_id: ctx.tenant,
    kind,
    key,
    content: JSON.stringify(content),
    kept: kept.get(placeOf({ kind, key })) ?? null,
  }))
  await ctx.tx.db.deleteFrom('knowledge_pack_items').where('tenant_id', '=', ctx.tenant).execute()
  if (rows.length > 0) await ctx.tx.db.insertInto('knowledge_pack_items').values(rows).execute()
}

/** What stayed at an earlier update goes on waiting for somebody to look at it. */
function keptBy({ step, base }: Planned): PackKept | null {
  if (step.do === 'keep') return step.why
  return step.do === 'nothing' ? (base?.kept ?? null) : null
}
