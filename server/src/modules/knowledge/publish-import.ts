import type { InTx } from '../../kernel/context.ts'
import { fail } from '../../kernel/errors.ts'
import { verb } from '../../kernel/verb.ts'
import { findTenant } from '../tenants/index.ts'
import { entriesOf, readyImport } from './import/store.ts'
import { authorOf, bumpRevision } from './internal.ts'
import { isEmpty, publishDraft } from './publish-draft.ts'
import type { ItemRow } from './rows.ts'
import { demandsFourEyes, mayPublish } from './rules.ts'

export const publishImport = verb({
  name: 'knowledge.publishImport',
  summary:
    'Publishes the articles that were taken from an import; under four eyes those that a colleague sent to review',
  scope: 'knowledge:review',
  effect: 'write',
  async run(ctx, { import: id }) {
    await readyImport(ctx, id, ['file', 'site'])
    const { policies } = await findTenant(ctx.db, ctx.tenant)
    const fourEyes = demandsFourEyes(policies)
    const waiting = (await draftsOf(ctx, id)).filter(({ state }) => !fourEyes || state === 'review')
    const mine = waiting.filter(({ draft_by }) => mayPublish(fourEyes, draft_by, authorOf(ctx)))
    if (fourEyes && mine.length === 0) fail('four_eyes')
    const full = mine.filter((row) => !isEmpty(row))
    for (const row of full) await publishDraft(ctx, row)
    if (full.length > 0) await bumpRevision(ctx)
    ctx.note(id, { published: full.length })
    return { published: full.length }
  },
})

/** What was taken from an import and is not published as it stands, locked. */
async function draftsOf(ctx: InTx, id: string): Promise<ItemRow[]> {
  const taken = (await entriesOf(ctx, id)).flatMap(({ item_id }) => item_id ?? [])
  if (taken.length === 0) return []
  return ctx.tx.db
    .selectFrom('knowledge_items')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('id', 'in', taken)
    .where('draft', 'is not', null)
    .where('retired_at', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute()
}
