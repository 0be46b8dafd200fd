import type { InTx } from '../../../kernel/context.ts'
import { type PackContent, placeOf } from './contents.ts'
import type { Base, Own } from './rules.ts'

/** What the tenant has, with the row that it is; replies have none. */
export interface Held extends Own {
  id: string | null
  version: number
}

/** Everything that the tenant has, and what its pack brought last, by kind and key. */
export async function heldBy(ctx: InTx, locked: boolean) {
  const items = new Map<string, Held>()
  const rows = ctx.tx.db
    .selectFrom('knowledge_items')
    .select(['id', 'kind', 'key', 'version', 'content', 'draft', 'retired_at'])
    .where('tenant_id', '=', ctx.tenant)
    .orderBy('id')
  for (const row of await (locked ? rows.forUpdate() : rows).execute()) {
    const { id, version, content } = row
    items.set(placeOf(row), { id, version, content, hasDraft: row.draft !== null, retired: row.retired_at !== null })
  }
  const replies = ctx.tx.db.selectFrom('knowledge_replies').selectAll().where('tenant_id', '=', ctx.tenant)
  for (const { shortcut, title, text } of await (locked ? replies.forUpdate() : replies).execute()) {
    const content: PackContent = { title, text }
    items.set(placeOf({ kind: 'reply', key: shortcut }), {
      id: null,
      version: 1,
      content,
      hasDraft: false,
      retired: false,
    })
  }
  return { items, bases: await basesOf(ctx) }
}

async function basesOf(ctx: InTx): Promise<Map<string, Base>> {
  const rows = await ctx.tx.db
    .selectFrom('knowledge_pack_items')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .execute()
  return new Map(rows.map((row) => [placeOf(row), { content: row.content, kept: row.kept }]))
}
