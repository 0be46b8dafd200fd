import { fail } from '../../kernel/errors.ts'
import { bareVerb } from '../../kernel/verb.ts'
import { append } from './pipeline.ts'

export const send = bareVerb({
  name: 'conversations.send',
  summary: "A customer's own message; opens an episode where none is open",
  scope: 'chat',
  effect: 'write',
  unaudited: 'a message is its own record (docs/decisions/0003)',
  async run(ctx, { conversation, body, clientId }) {
    if (ctx.actor.kind !== 'customer' || ctx.actor.conversation !== conversation) return fail('not_found')
    if (body.kind === 'notice' || body.kind === 'choices') return fail('bad_input', { problem: 'body.kind' })
    if (body.kind === 'text' && body.order) return fail('bad_input', { problem: 'body.order' })
    const author = { kind: 'customer' as const, id: ctx.actor.id }
    return (await append(ctx, { conversation, author, body, clientId })).message
  },
})
