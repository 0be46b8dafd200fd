import { verb } from '../../kernel/verb.ts'
import { itemByKey } from './internal.ts'
import { toIntent } from './rows.ts'

export const intent = verb({
  name: 'knowledge.intent',
  summary: 'One intent with its training questions and its draft',
  scope: 'knowledge:read',
  effect: 'read',
  run: async (ctx, { key }) => toIntent(await itemByKey(ctx, 'intent', key)),
})
