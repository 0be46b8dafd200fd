import { ArticleContent, type VerbParsed } from '@tandem/contract'
import type { InTx } from '../../kernel/context.ts'
import { fail } from '../../kernel/errors.ts'
import { verb } from '../../kernel/verb.ts'
import { saveDraft } from './drafts.ts'
import { freeKey } from './import/free-key.ts'
import { type EntryRow, entriesOf, readyImport } from './import/store.ts'
import { itemOrThrow } from './internal.ts'
import type { ItemRow } from './rows.ts'

export const takeImport = verb({
  name: 'knowledge.takeImport',
  summary: 'Makes drafts of the chosen entries of an import; those taken before stay as they are',
  scope: 'knowledge:write',
  effect: 'write',
  async run(ctx, { import: id, chosen, validUntil }) {
    await readyImport(ctx, id, ['file', 'site'])
    const entries = new Map((await entriesOf(ctx, id)).map((entry) => [entry.number, entry]))
    const counts = { created: 0, updated: 0 }
    for (const choice of chosen) {
      const entry = entries.get(choice.number) ?? fail('not_found')
      if (entry.item_id !== null) continue
      await take(ctx, entry, choice, validUntil)
      counts[choice.replace ? 'updated' : 'created']++
    }
    ctx.note(id, counts)
    return counts
  },
})

type Choice = VerbParsed<'knowledge.takeImport'>['chosen'][number]

async function take(ctx: InTx, entry: EntryRow, { replace }: Choice, validUntil: string | null): Promise<void> {
  const content = ArticleContent.parse(entry.content)
  const found = { ...content, validUntil: content.validUntil ?? validUntil }
  const before = replace ? await itemOrThrow(ctx, 'article', replace, true) : null
  const row = before
    ? await saveDraft(ctx, { kind: 'article', id: before.id, key: before.key, content: renewed(before, found) })
    : await saveDraft(ctx, { kind: 'article', key: await freeKey(ctx, entry.key), content: found })
  await ctx.tx.db
    .updateTable('knowledge_import_entries')
    .set({ item_id: row.id })
    .where('tenant_id', '=', ctx.tenant)
    .where('import_id', '=', entry.import_id)
    .where('number', '=', entry.number)
    .execute()
}

/** A source in one language leaves the other as it stands, and tags where it has none. */
function renewed(row: ItemRow, found: ArticleContent): ArticleContent {
  const before = ArticleContent.parse(row.draft ?? row.content)
  const sides = (now: Sides, old: Sides) => ({ zh: now.zh || old.zh, en: now.en || old.en })
  return {
    ...found,
    title: sides(found.title, before.title),
    body: sides(found.body, before.body),
    tags: found.tags.length > 0 ? found.tags : before.tags,
  }
}

type Sides = ArticleContent['title']
