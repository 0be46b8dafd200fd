import { verb } from '../../kernel/verb.ts'
import { checkedFlow, flowWorld } from './flow-world.ts'
import { listItems } from './list-items.ts'

export const flows = verb({
  name: 'knowledge.flows',
  summary: 'Dialogue flows in order of their keys, found by words or by state, or those that are retired',
  scope: 'knowledge:read',
  effect: 'read',
  async run(ctx, input) {
    const page = await listItems(ctx, 'flow', input)
    const world = await flowWorld(ctx)
    return { ...page, rows: page.rows.map((row) => checkedFlow(row, world)) }
  },
})
