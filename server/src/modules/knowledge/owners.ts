import type { InTx } from '../../kernel/context.ts'
import type { Content } from './schema.ts'

/** These articles as they are published, with whoever published them last; retired ones are left out. */
export async function articleOwners(
  ctx: InTx,
  ids: readonly string[],
): Promise<Map<string, { key: string; content: Content; owner: string }>> {
  if (ids.length === 0) return new Map()
  const rows = await ctx.tx.db
    .selectFrom('knowledge_items')
    .innerJoin('knowledge_versions', (join) =>
      join
        .onRef('knowledge_versions.tenant_id', '=', 'knowledge_items.tenant_id')
        .onRef('knowledge_versions.item_id', '=', 'knowledge_items.id')
        .onRef('knowledge_versions.version', '=', 'knowledge_items.version'),
    )
    .select(['knowledge_items.id', 'key', 'knowledge_versions.content', 'by'])
    .where('knowledge_items.tenant_id', '=', ctx.tenant)
    .where('kind', '=', 'article')
    .where('knowledge_items.id', 'in', ids)
    .where('retired_at', 'is', null)
    .execute()
  return new Map(rows.map(({ id, key, content, by }) => [id, { key, content, owner: by }]))
}
