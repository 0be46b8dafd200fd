import { appendVerb } from '../../kernel/verb.ts'
import { readMessages } from '../conversations/index.ts'
import { writeSummary } from './draft/summary.ts'
import { summarise } from './summarise.ts'

const LOOK_BACK = 100

export const summary = appendVerb({
  name: 'assistant.summary',
  summary: 'A few words on the conversation so far, personal information masked',
  scope: 'conversation:read',
  effect: 'read',
  async append(ctx, { conversation }) {
    const { rows } = await ctx.services.transactions.run(ctx.tenant, (tx) =>
      readMessages({ ...ctx, tx }, { conversation, limit: LOOK_BACK }),
    )
    const written = await writeSummary(ctx, rows, ctx.language)
    return written ?? { text: summarise({ messages: rows, language: ctx.language }), model: null }
  },
})
