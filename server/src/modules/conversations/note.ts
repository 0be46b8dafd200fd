import { fail } from '../../kernel/errors.ts'
import { bareVerb } from '../../kernel/verb.ts'
import { append } from './pipeline.ts'

export const note = bareVerb({
  name: 'conversations.note',
  summary: 'An internal note that the customer never sees',
  scope: 'conversation:write',
  effect: 'write',
  unaudited: 'a message is its own record (docs/decisions/0003)',
  async run(ctx, { conversation, text, clientId, mentions }) {
    if (ctx.actor.kind !== 'agent') return fail('forbidden')
    const { id, name } = ctx.actor
    const message = {
      conversation,
      author: { kind: 'agent' as const, id, name },
      visibility: 'internal' as const,
      body: { kind: 'text' as const, text },
      clientId,
      ...(mentions?.length && { meta: { mentions } }),
    }
    return (await append(ctx, message)).message
  },
})
