import { verb } from '../../kernel/verb.ts'
import { findTenant } from '../tenants/index.ts'
import { entriesOf, importOrThrow, takenItems, toPreview } from './import/store.ts'
import { authorOf } from './internal.ts'
import { waitingOf } from './publish-draft.ts'
import { demandsFourEyes, waitOf } from './rules.ts'

export const importPreview = verb({
  name: 'knowledge.importPreview',
  summary: 'What was found in a file or a site, with what it repeats and contradicts',
  scope: 'knowledge:write',
  effect: 'read',
  async run(ctx, { import: id }) {
    const row = await importOrThrow(ctx, id, ['file', 'site'])
    const entries = await entriesOf(ctx, id)
    const fourEyes = demandsFourEyes((await findTenant(ctx.db, ctx.tenant)).policies)
    const standing = (await takenItems(ctx, entries)).map((item) => {
      const waits = item.draft === null ? null : waitOf(waitingOf(item), fourEyes, authorOf(ctx))
      return [item.id, { stands: item.state, waits }] as const
    })
    return toPreview(row, entries, new Map(standing))
  },
})
