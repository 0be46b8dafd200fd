import { verb } from '../../kernel/verb.ts'
import { entriesOf, importOrThrow, toPreview } from './import/store.ts'

export const importPreview = verb({
  name: 'knowledge.importPreview',
  summary: 'What was found in a file or a site, with what it repeats and contradicts',
  scope: 'knowledge:write',
  effect: 'read',
  async run(ctx, { import: id }) {
    const row = await importOrThrow(ctx, id, ['file', 'site'])
    return toPreview(row, await entriesOf(ctx, id))
  },
})
