import type { InTx } from '../../kernel/context.ts'
import { fail } from '../../kernel/errors.ts'
import { uuidv7 } from '../../kernel/ids.ts'
import { authorOf, itemOrThrow, refuseOvertaken, tellConsoles } from './internal.ts'
import type { ItemRow } from './rows.ts'
import type { Content, ItemKind } from './schema.ts'

export interface Draft {
  kind: ItemKind
  /** Absent: a new item. */
  id?: string
  key: string
  content: Content
  /** The `updatedAt` of what it was written over; undefined: whatever is there. */
  over?: string | undefined
}

/**
 * Keeps a draft beside what is published. A draft that was in review goes back to its author's desk: what a reviewer
 * saw is what gets published, never something changed since.
 */
export async function saveDraft(ctx: InTx, draft: Draft): Promise<ItemRow> {
  const before = draft.id ? await itemOrThrow(ctx, draft.kind, draft.id, true) : undefined
  if (before) refuseOvertaken(before, draft.over)
  await refuseTakenKey(ctx, draft)
  const now = new Date(ctx.services.clock.now())
  const change = {
    key: draft.key,
    state: 'draft' as const,
    draft: JSON.stringify(draft.content),
    draft_by: authorOf(ctx),
    draft_at: now,
    rejected: null,
    updated_at: now,
  }
  tellConsoles(ctx)
  if (before) {
    return ctx.tx.db
      .updateTable('knowledge_items')
      .set(change)
      .where('tenant_id', '=', ctx.tenant)
      .where('id', '=', before.id)
      .returningAll()
      .executeTakeFirstOrThrow()
  }
  return ctx.tx.db
    .insertInto('knowledge_items')
    .values({ tenant_id: ctx.tenant, id: uuidv7(ctx.services.clock), kind: draft.kind, version: 0, ...change })
    .returningAll()
    .executeTakeFirstOrThrow()
}

/** Keys name items in intents, answers and imports: one item a key, and a published item keeps its own. */
async function refuseTakenKey(ctx: InTx, draft: Draft): Promise<void> {
  const other = await ctx.tx.db
    .selectFrom('knowledge_items')
    .select('id')
    .where('tenant_id', '=', ctx.tenant)
    .where('kind', '=', draft.kind)
    .where('key', '=', draft.key)
    .executeTakeFirst()
  if (other && other.id !== draft.id)
    fail('in_use', { what: { zh: `编号「${draft.key}」`, en: `The key “${draft.key}”` } })
  if (draft.id === undefined || other?.id === draft.id) return
  const row = await itemOrThrow(ctx, draft.kind, draft.id, true)
  if (row.version > 0)
    fail('not_allowed', {
      problem: { zh: `发布过的内容不能改编号（${row.key}）`, en: `what was published keeps its key (${row.key})` },
    })
}
