import { verb } from '../../kernel/verb.ts'
import { entriesOf, importOrThrow, standingOf, toPreview } from './import/store.ts'

export const importPreview = verb({
  name: 'knowledge.importPreview',
  summary: 'What was found in a file or a site, with what it repeats and contradicts',
  scope: 'knowledge:write',
  effect: 'read',
  async run(ctx, { import: id }) {
    const row = await importOrThrow(ctx, id, ['file', 'site'])
    const entries = await entriesOf(ctx, id)
    return toPreview(row, entries, await standingOf(ctx, entries))
  },
})
