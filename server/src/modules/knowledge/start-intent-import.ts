import { verb } from '../../kernel/verb.ts'
import { beginImport } from './import/begin.ts'

export const startIntentImport = verb({
  name: 'knowledge.startIntentImport',
  summary: 'Reads examples with their intents from a file, so that somebody can choose what is taught',
  scope: 'knowledge:write',
  effect: 'write',
  async run(ctx, { name, base64 }) {
    const id = await beginImport(ctx, { kind: 'intents', source: name }, base64)
    ctx.emit('knowledge.intentImportRequested', `${ctx.tenant}.import`, { import: id })
    ctx.note(id)
    return { import: id }
  },
})
