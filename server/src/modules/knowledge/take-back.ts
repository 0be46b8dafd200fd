import { isDeepStrictEqual } from 'node:util'
import { IntentContent, type Localized } from '@tandem/contract'
import type { InTx } from '../../kernel/context.ts'
import { fail } from '../../kernel/errors.ts'
import { tellConsoles } from './internal.ts'
import { publish } from './publish.ts'
import type { ItemRow } from './rows.ts'
import { saveIntent } from './save-intent.ts'
import type { ItemKind } from './schema.ts'
import { submit } from './submit.ts'

/**
 * Deletes what was only drafted, as if it had never been written. What somebody has put out of use is left alone.
 * @param since when it was drafted. @returns whether there was something to delete
 * @throws not_allowed where somebody has worked on it since
 */
export async function withdrawDraft(ctx: InTx, kind: ItemKind, key: string, since: Date): Promise<boolean> {
  const row = await lockedItem(ctx, kind, key)
  if (!row) return false
  if (row.retired_at === null) refuseWorkedOn(row, since)
  // One that had been published is kept for its versions, also when it is out of use.
  if (row.version > 0) return false
  await ctx.tx.db.deleteFrom('knowledge_items').where('tenant_id', '=', ctx.tenant).where('id', '=', row.id).execute()
  tellConsoles(ctx)
  return true
}

function refuseWorkedOn({ kind, key, version, state, draft_at }: ItemRow, since: Date): void {
  const refuse = ({ zh, en }: Localized): never =>
    fail('not_allowed', {
      problem: { zh: `${names[kind].zh}「${key}」${zh}`, en: `the ${names[kind].en} “${key}” ${en}` },
    })
  if (version > 0)
    refuse({
      zh: '已经发布。不再需要的话，请在知识库里停用它',
      en: 'is published; retire it under Knowledge if it is not needed',
    })
  if (state === 'review') refuse({ zh: '正在等待审核，请先退回', en: 'waits for review; have it sent back first' })
  if (draft_at && draft_at > since)
    refuse({
      zh: '已有人改过。确实不要的话，请在知识库里停用它',
      en: 'has been edited; retire it under Knowledge if it is not needed',
    })
}

const names: Record<ItemKind, Localized> = {
  article: { zh: '文章', en: 'article' },
  intent: { zh: '意图', en: 'intent' },
  flow: { zh: '流程', en: 'flow' },
}

/**
 * Takes training questions out of an intent again: out of its draft, or, where they are published already, by publishing
 * it without them. An intent that is out of use is left alone.
 * @param publishToo whether to publish. @returns how many were taken out
 * @throws not_allowed, four_eyes where they are published and somebody else has to take part
 */
export async function withdrawExamples(
  ctx: InTx,
  key: string,
  isTaken: (text: string) => boolean,
  publishToo: boolean,
): Promise<number> {
  const row = await lockedItem(ctx, 'intent', key)
  if (!row || row.retired_at !== null) return 0
  const draft = row.draft && IntentContent.parse(row.draft)
  const content = row.content && IntentContent.parse(row.content)
  const isPublished = content !== null && without(content, isTaken).removed > 0
  if (isPublished) checkRepublishable(row, publishToo)
  const before = draft ?? content
  if (!before) return 0
  const { removed, left } = without(before, isTaken)
  if (removed === 0) return 0
  if (isDeepStrictEqual(left, content)) {
    await dropDraft(ctx, row)
    return removed
  }
  await saveIntent(ctx, { id: row.id, key, content: left })
  if (isPublished || row.state === 'review') await submit(ctx, { kind: 'intent', id: row.id })
  if (isPublished) await publish(ctx, { kind: 'intent', id: row.id })
  return removed
}

/** Whether the intent can be published without what is published of it: only as nothing else than that. */
function checkRepublishable({ key, draft }: ItemRow, publishToo: boolean): void {
  if (draft !== null)
    fail('not_allowed', {
      problem: {
        zh: `这些问法已经发布，而意图「${key}」还有没发布的修改。请先处理那份草稿`,
        en: `these questions are published, and the intent “${key}” has changes that are not; deal with that draft first`,
      },
    })
  if (!publishToo)
    fail('not_allowed', {
      problem: {
        zh: `这些问法已经发布。请在意图「${key}」里删掉它们，再送审`,
        en: `these questions are published; delete them from the intent “${key}” and send it to review`,
      },
    })
}

function without(content: IntentContent, isTaken: (text: string) => boolean): { removed: number; left: IntentContent } {
  const kept = (texts: readonly string[]) => texts.filter((text) => !isTaken(text))
  const { zh, en } = content.examples
  const examples = { zh: kept(zh), en: kept(en) }
  const removed = zh.length + en.length - examples.zh.length - examples.en.length
  return { removed, left: { ...content, examples } }
}

/** The item stands as it is published. */
async function dropDraft(ctx: InTx, { id }: ItemRow): Promise<void> {
  const now = new Date(ctx.services.clock.now())
  await ctx.tx.db
    .updateTable('knowledge_items')
    .set({ state: 'published', draft: null, draft_by: null, draft_at: null, rejected: null, updated_at: now })
    .where('tenant_id', '=', ctx.tenant)
    .where('id', '=', id)
    .execute()
  tellConsoles(ctx)
}

const lockedItem = (ctx: InTx, kind: ItemKind, key: string): Promise<ItemRow | undefined> =>
  ctx.tx.db
    .selectFrom('knowledge_items')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('kind', '=', kind)
    .where('key', '=', key)
    .forUpdate()
    .executeTakeFirst()
