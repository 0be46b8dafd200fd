import { verb } from '../../kernel/verb.ts'
import { beginImport } from './import/begin.ts'

export const startImport = verb({
  name: 'knowledge.startImport',
  summary: 'Reads articles from a file or a site, so that somebody can choose what becomes drafts',
  scope: 'knowledge:write',
  effect: 'write',
  async run(ctx, { source }) {
    const id =
      source.kind === 'file'
        ? await beginImport(ctx, { kind: 'file', source: source.name }, source.base64)
        : await beginImport(ctx, { kind: 'site', source: source.url }, null)
    // One after the other for a tenant: each may take much memory.
    ctx.emit('knowledge.importRequested', `${ctx.tenant}.import`, { import: id })
    ctx.note(id, { kind: source.kind })
    return { import: id }
  },
})
