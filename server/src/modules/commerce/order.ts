import { fail } from '../../kernel/errors.ts'
import { bareVerb } from '../../kernel/verb.ts'
import { portOf, unwrap } from './internal.ts'
import { guardOrder } from './ownership.ts'
import { withPictures } from './pictures.ts'

export const order = bareVerb({
  name: 'commerce.order',
  summary: 'One order of the connected shop; for a conversation only if it may be its customer’s',
  scope: 'commerce:read',
  effect: 'read',
  async run(ctx, { number, conversation }) {
    const port = await portOf(ctx)
    const found = unwrap(ctx, await port.order(number))
    await guardOrder(ctx, conversation, found)
    const [shown] = await withPictures(ctx, port, [found])
    return shown ?? fail('not_found')
  },
})
