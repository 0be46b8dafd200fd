import type { Language } from '@tandem/contract'
import { type Context, inTransaction } from '../../kernel/context.ts'
import { append, snapshot } from '../conversations/index.ts'
import { enqueue } from '../routing/index.ts'
import { findTenant } from '../tenants/index.ts'
import type { Posted } from './internal.ts'
import { summarise } from './summary/summarise.ts'
import { texts } from './texts.ts'

/** Whatever went wrong, the customer is not left in silence: an apology, and the conversation goes to people. */
export async function giveUp(ctx: Context, posted: Posted): Promise<void> {
  await inTransaction(ctx, async (inner) => {
    const { row, messages } = await snapshot(inner, posted.conversation)
    const language = row.language as Language
    await append(inner, {
      conversation: row.id,
      author: { kind: 'bot' },
      body: { kind: 'text', text: texts.failed[language] },
      clientId: `answer-${posted.message}`,
      expect: { epoch: posted.epoch, assignee: 'bot' },
      meta: { ai: true, language },
    })
    const desk = (await findTenant(inner.tx.db, inner.tenant)).language
    const summary = summarise({ messages, language: desk })
    await enqueue(inner, { conversation: row.id, reason: 'assistant_failed', summary })
  })
}
