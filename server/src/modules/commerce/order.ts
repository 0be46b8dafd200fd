import { bareVerb } from '../../kernel/verb.ts'
import { portOf, unwrap } from './internal.ts'
import { guardOrder } from './ownership.ts'

export const order = bareVerb({
  name: 'commerce.order',
  summary: 'One order of the connected shop; for a conversation only if it may be its customer’s',
  scope: 'commerce:read',
  effect: 'read',
  async run(ctx, { number, conversation }) {
    const found = unwrap(ctx, await (await portOf(ctx)).order(number))
    await guardOrder(ctx, conversation, found)
    return found
  },
})
