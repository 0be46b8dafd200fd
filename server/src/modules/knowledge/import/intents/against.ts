import type { IntentContent } from '@tandem/contract'
import type { InTx } from '../../../../kernel/context.ts'
import { casesAmong } from '../../evaluation/store.ts'
import { outsideAmong } from '../../outside/store.ts'
import { readContent } from '../../readable.ts'
import type { ExampleRow } from './rows.ts'

/** An intent that the tenant has, by its newest content. */
export interface KnownIntent {
  id: string
  key: string
  content: IntentContent
  hasDraft: boolean
}

/** An article or flow that an intent may lead to. */
export interface Target {
  kind: 'article' | 'flow'
  key: string
  title: { zh: string; en: string }
  published: boolean
}

/** What the rows of a file are held against. */
export interface Against {
  intents: readonly KnownIntent[]
  /** Keys of intents that are gone or cannot be read, which no new one may carry. */
  taken: ReadonlySet<string>
  targets: readonly Target[]
  /** Texts that versions are measured by, and that are learnt to be refused. */
  cases: ReadonlySet<string>
  refused: ReadonlySet<string>
}

const BATCH = 2000

/** What the rows of a file are held against, as it stands now. @param lock the intents, until the transaction ends */
export async function readAgainst(ctx: InTx, rows: readonly ExampleRow[], lock = false): Promise<Against> {
  const items = ctx.tx.db
    .selectFrom('knowledge_items')
    .select(['id', 'kind', 'key', 'version', 'content', 'draft', 'retired_at'])
    .where('tenant_id', '=', ctx.tenant)
    .orderBy('id')
  const found = await (lock ? items.forUpdate() : items).execute()
  const intents: KnownIntent[] = []
  const taken = new Set<string>()
  const targets: Target[] = []
  for (const { id, kind, key, version, content, draft, retired_at } of found) {
    const newest = draft ?? content
    if (kind === 'intent') {
      const read = retired_at === null ? readContent('intent', newest) : null
      if (read) intents.push({ id, key, content: read, hasDraft: draft !== null })
      else taken.add(key)
    } else if (retired_at === null) {
      const read = readContent(kind, newest)
      if (read) targets.push({ kind, key, title: read.title, published: version > 0 })
    }
  }
  const [cases, refused] = [new Set<string>(), new Set<string>()]
  const texts = [...new Set(rows.map(({ text }) => text))]
  // In pieces, between which others have their turn: fingerprints of many thousand texts take a second.
  for (let from = 0; from < texts.length; from += BATCH) {
    const batch = texts.slice(from, from + BATCH)
    for (const text of await casesAmong(ctx, batch)) cases.add(text)
    for (const text of await outsideAmong(ctx, batch)) refused.add(text)
  }
  return { intents, taken, targets, cases, refused }
}
