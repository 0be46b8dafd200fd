import { verb } from '../../kernel/verb.ts'
import { checkedFlow, flowWorld } from './flow-world.ts'
import { itemByKey } from './internal.ts'

export const flow = verb({
  name: 'knowledge.flow',
  summary: 'One flow by its key, with its draft and what is wrong with it',
  scope: 'knowledge:read',
  effect: 'read',
  run: async (ctx, { key }) => checkedFlow(await itemByKey(ctx, 'flow', key), await flowWorld(ctx)),
})
