import { verb } from '../../kernel/verb.ts'
import { entriesOf, readyImport, takenItems } from './import/store.ts'
import { tellConsoles } from './internal.ts'
import { waitingOf } from './publish-draft.ts'
import { mayAct } from './rules.ts'

export const submitImport = verb({
  name: 'knowledge.submitImport',
  summary: 'Sends the drafts that were taken from an import to review, but for those without a text',
  scope: 'knowledge:write',
  effect: 'write',
  async run(ctx, { import: id }) {
    await readyImport(ctx, id, ['file', 'site'])
    const items = await takenItems(ctx, await entriesOf(ctx, id), true)
    const drafts = items.filter((row) => mayAct(row.state, 'submit') && waitingOf(row).hasText)
    if (drafts.length > 0) {
      await ctx.db
        .updateTable('knowledge_items')
        .set({ state: 'review', rejected: null, updated_at: ctx.now() })
        .where('tenant_id', '=', ctx.tenant)
        .where(
          'id',
          'in',
          drafts.map((row) => row.id),
        )
        .execute()
      tellConsoles(ctx)
    }
    ctx.note(id, { submitted: drafts.length })
    return { submitted: drafts.length }
  },
})
