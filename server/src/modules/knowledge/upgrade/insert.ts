import type { InTx } from '../../../kernel/context.ts'
import { uuidv7 } from '../../../kernel/ids.ts'
import type { Content, ItemKind } from '../schema.ts'
import type { Brought, ReplyContent } from './contents.ts'

/** Publishes what a pack brings as new, in somebody's name; items whose key is taken stay as they are. */
export async function insertBrought(ctx: InTx, brought: readonly Brought[], by: string): Promise<void> {
  const items = brought.flatMap(({ kind, key, content }) =>
    kind === 'reply' ? [] : [{ kind, key, content: content as Content }],
  )
  const replies = brought.flatMap(({ kind, key, content }) =>
    kind === 'reply' ? [{ shortcut: key, ...(content as ReplyContent) }] : [],
  )
  if (items.length > 0) await insertItems(ctx, items, by)
  if (replies.length > 0) await insertReplies(ctx, replies)
}

async function insertItems(
  ctx: InTx,
  items: readonly { kind: ItemKind; key: string; content: Content }[],
  by: string,
): Promise<void> {
  const at = new Date(ctx.services.clock.now())
  const rows = items.map(({ kind, key, content }) => ({
    tenant_id: ctx.tenant,
    id: uuidv7(ctx.services.clock),
    kind,
    key,
    state: 'published' as const,
    version: 1,
    content: JSON.stringify(content),
    updated_at: at,
  }))
  const written = await ctx.tx.db
    .insertInto('knowledge_items')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['tenant_id', 'kind', 'key']).doNothing())
    .returning('id')
    .execute()
  const ids = new Set(written.map(({ id }) => id))
  const versions = rows
    .filter(({ id }) => ids.has(id))
    .map(({ id, content }) => ({ tenant_id: ctx.tenant, item_id: id, version: 1, content, by, at }))
  if (versions.length > 0) await ctx.tx.db.insertInto('knowledge_versions').values(versions).execute()
}

async function insertReplies(ctx: InTx, replies: readonly (ReplyContent & { shortcut: string })[]): Promise<void> {
  await ctx.tx.db
    .insertInto('knowledge_replies')
    .values(
      replies.map(({ shortcut, title, text }) => ({
        tenant_id: ctx.tenant,
        shortcut,
        title: JSON.stringify(title),
        text: JSON.stringify(text),
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
