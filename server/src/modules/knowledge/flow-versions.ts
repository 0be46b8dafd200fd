import { type Flow, FlowContent } from '@tandem/contract'
import { spoken } from '@tandem/contract/flows/spoken.ts'
import type { InTx } from '../../kernel/context.ts'

/** Flows as they were once published, also of such as are retired now: what a running conversation began with. */
export async function flowVersions(ctx: InTx, wanted: readonly { flow: string; version: number }[]): Promise<Flow[]> {
  if (wanted.length === 0) return []
  const rows = await ctx.tx.db
    .selectFrom('knowledge_versions')
    .innerJoin('knowledge_items', (join) =>
      join
        .onRef('knowledge_items.tenant_id', '=', 'knowledge_versions.tenant_id')
        .onRef('knowledge_items.id', '=', 'knowledge_versions.item_id'),
    )
    .select(['knowledge_items.key', 'knowledge_versions.version', 'knowledge_versions.content'])
    .where('knowledge_versions.tenant_id', '=', ctx.tenant)
    .where('kind', '=', 'flow')
    .where((eb) =>
      eb.or(wanted.map(({ flow, version }) => eb.and({ key: flow, 'knowledge_versions.version': version }))),
    )
    .execute()
  return rows.map(({ key, version, content }) => ({ ...spoken(FlowContent.parse(content)), id: key, version }))
}
