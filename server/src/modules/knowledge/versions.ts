import { verb } from '../../kernel/verb.ts'
import { toVersion } from './rows.ts'

export const versions = verb({
  name: 'knowledge.versions',
  summary: 'Everything that was ever published of one item, also of a retired one, newest first',
  scope: 'knowledge:read',
  effect: 'read',
  async run(ctx, { kind, id }) {
    const rows = await ctx.db
      .selectFrom('knowledge_versions')
      .innerJoin('knowledge_items', (join) =>
        join
          .onRef('knowledge_items.tenant_id', '=', 'knowledge_versions.tenant_id')
          .onRef('knowledge_items.id', '=', 'knowledge_versions.item_id'),
      )
      .selectAll('knowledge_versions')
      .where('knowledge_versions.tenant_id', '=', ctx.tenant)
      .where('item_id', '=', id)
      .where('kind', '=', kind)
      .orderBy('knowledge_versions.version', 'desc')
      .execute()
    return { rows: rows.map((row) => toVersion(kind, row)) }
  },
})
