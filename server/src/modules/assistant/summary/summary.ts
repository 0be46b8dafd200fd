import { inTransaction } from '../../../kernel/context.ts'
import { bareVerb } from '../../../kernel/verb.ts'
import { cameFor } from './came-for.ts'
import { read, renew } from './renew.ts'
import { summarise } from './summarise.ts'

export const summary = bareVerb({
  name: 'assistant.summary',
  summary: 'A few words on the conversation so far, personal information masked; written once, unless asked to anew',
  scope: 'conversation:read',
  effect: 'write',
  unaudited: 'what it keeps says no more than the talk that it is made of, and is made again at will',
  async run(ctx, { conversation, anew }) {
    const told = await read(ctx, conversation, ctx.language)
    const written = (!anew && told.stored) || (await renew(ctx, told, ctx.language)) || told.stored
    const matter = await inTransaction(ctx, (inner) => cameFor(inner, told))
    if (written) return { ...written, at: written.at.toISOString(), cameFor: matter }
    const { messages } = told
    const seq = messages.at(-1)?.seq ?? 0
    return { text: summarise({ messages, language: ctx.language }), model: null, seq, at: null, cameFor: matter }
  },
})
