import { verb } from '../../kernel/verb.ts'
import { listItems } from './list-items.ts'
import { toIntentRow } from './rows.ts'

export const intents = verb({
  name: 'knowledge.intents',
  summary: 'Intents in order of their keys, found by words or by state; their training questions are counted',
  scope: 'knowledge:read',
  effect: 'read',
  async run(ctx, input) {
    const page = await listItems(ctx, 'intent', input)
    return { ...page, rows: page.rows.map(toIntentRow) }
  },
})
