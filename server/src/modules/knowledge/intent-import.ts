import { verb } from '../../kernel/verb.ts'
import { readAgainst } from './import/intents/against.ts'
import { compare } from './import/intents/compare.ts'
import { examplesOf, toIntentImport } from './import/intents/store.ts'
import { importOrThrow } from './import/store.ts'

export const intentImport = verb({
  name: 'knowledge.intentImport',
  summary: 'What the examples of a file would change: new and known intents, contradictions, rows that cannot be taken',
  scope: 'knowledge:write',
  effect: 'read',
  async run(ctx, { import: id }) {
    const row = await importOrThrow(ctx, id, ['intents'])
    const rows = await examplesOf(ctx, id)
    return toIntentImport(row, compare(rows, await readAgainst(ctx, rows)))
  },
})
