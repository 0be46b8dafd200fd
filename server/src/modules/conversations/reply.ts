import { fail } from '../../kernel/errors.ts'
import { bareVerb } from '../../kernel/verb.ts'
import { append } from './pipeline.ts'

export const reply = bareVerb({
  name: 'conversations.reply',
  summary: 'The assigned agent answers the customer',
  scope: 'conversation:write',
  effect: 'write',
  unaudited: 'a message is its own record (docs/decisions/0003)',
  async run(ctx, { conversation, body, clientId }) {
    if (ctx.actor.kind !== 'agent') return fail('forbidden')
    if (body.kind === 'notice') return fail('bad_input', { problem: 'body.kind' })
    if ('order' in body && body.order) return fail('bad_input', { problem: 'body.order' })
    const { id, name } = ctx.actor
    const message = {
      conversation,
      author: { kind: 'agent' as const, id, name },
      body,
      clientId,
      expect: { assignee: 'agent' as const, agent: id },
    }
    return (await append(ctx, message)).message
  },
})
