import { fail } from '../../kernel/errors.ts'
import { verb } from '../../kernel/verb.ts'
import { findTenant } from '../tenants/index.ts'
import { entriesOf, readyImport, takenItems } from './import/store.ts'
import { authorOf, bumpRevision } from './internal.ts'
import { publishDraft, waitingOf } from './publish-draft.ts'
import { demandsFourEyes, waitOf } from './rules.ts'

export const publishImport = verb({
  name: 'knowledge.publishImport',
  summary:
    'Publishes the articles that were taken from an import; under four eyes those that a colleague sent to review',
  scope: 'knowledge:review',
  effect: 'write',
  async run(ctx, { import: id }) {
    await readyImport(ctx, id, ['file', 'site'])
    const fourEyes = demandsFourEyes((await findTenant(ctx.db, ctx.tenant)).policies)
    const items = await takenItems(ctx, await entriesOf(ctx, id), true)
    const drafts = items
      .filter(({ draft }) => draft !== null)
      .map((row) => ({ row, waits: waitOf(waitingOf(row), fourEyes, authorOf(ctx)) }))
    const ready = drafts.filter(({ waits }) => waits === null)
    if (ready.length === 0 && drafts.some(({ waits }) => waits !== 'text')) fail('four_eyes')
    for (const { row } of ready) await publishDraft(ctx, row)
    if (ready.length > 0) await bumpRevision(ctx)
    ctx.note(id, { published: ready.length })
    return { published: ready.length }
  },
})
