import type { Pack } from '@tandem/contract'
import type { InTx } from '../../kernel/context.ts'
import { uuidv7 } from '../../kernel/ids.ts'
import { bumpRevision } from './internal.ts'
import type { Content, ItemKind } from './schema.ts'

/**
 * Puts a pack's content into a tenant that has none yet, published at once in the administrator's name: the pack was
 * reviewed when it was written. Done once; a second call changes nothing, so that no local edit is overwritten.
 */
export async function installPack(ctx: InTx, pack: Pack, administrator: string): Promise<boolean> {
  const { tx, tenant } = ctx
  const fresh = await tx.db
    .insertInto('knowledge_state')
    .values({ tenant_id: tenant, revision: 0, manifest: JSON.stringify(pack.manifest) })
    .onConflict((conflict) =>
      conflict
        .column('tenant_id')
        .doUpdateSet({ manifest: JSON.stringify(pack.manifest) })
        .where('knowledge_state.manifest', 'is', null),
    )
    .returning('tenant_id')
    .executeTakeFirst()
  if (!fresh) return false
  const articles = pack.articles.map(({ key, ...content }) => ({ key, content: { ...content, validUntil: null } }))
  const intents = pack.intents.map(({ key, ...content }) => ({ key, content }))
  const flows = pack.flows.map(({ id, version: _installedAs1, ...content }) => ({ key: id, content }))
  await installItems(ctx, 'article', articles, administrator)
  await installItems(ctx, 'intent', intents, administrator)
  await installItems(ctx, 'flow', flows, administrator)
  await installReplies(ctx, pack)
  await bumpRevision(ctx)
  return true
}

async function installItems(
  ctx: InTx,
  kind: ItemKind,
  contents: readonly { key: string; content: Content }[],
  by: string,
): Promise<void> {
  if (contents.length === 0) return
  const at = new Date(ctx.services.clock.now())
  const rows = contents.map(({ key, content }) => ({
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

async function installReplies(ctx: InTx, { replies }: Pack): Promise<void> {
  if (replies.length === 0) return
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
