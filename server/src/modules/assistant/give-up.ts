import type { Language, Message } from '@tandem/contract'
import { safety } from '@tandem/nlu'
import { type Context, inTransaction } from '../../kernel/context.ts'
import { append, snapshot } from '../conversations/index.ts'
import { enqueue } from '../routing/index.ts'
import { findTenant } from '../tenants/index.ts'
import { type Posted, wordsOf } from './internal.ts'
import { unanswered } from './situation.ts'
import { summarise } from './summary/summarise.ts'
import { handoverText } from './texts.ts'

/** Whatever went wrong, the customer is not left in silence: an apology, and the conversation goes to people. */
export async function giveUp(ctx: Context, posted: Posted): Promise<void> {
  await inTransaction(ctx, async (inner) => {
    const { row, messages } = await snapshot(inner, posted.conversation)
    const language = row.language as Language
    // Rules of danger need nothing that could have failed.
    const reason = isInDanger(messages) ? 'safety' : 'assistant_failed'
    await append(inner, {
      conversation: row.id,
      author: { kind: 'bot' },
      body: { kind: 'text', text: handoverText[reason][language] },
      clientId: `answer-${posted.message}`,
      expect: { epoch: posted.epoch, assignee: 'bot' },
      meta: { ai: true, language },
    })
    const desk = (await findTenant(inner.tx.db, inner.tenant)).language
    const summary = summarise({ messages, language: desk })
    await enqueue(inner, { conversation: row.id, reason, summary, ...(reason === 'safety' && { priority: 1 }) })
  })
}

const isInDanger = (messages: readonly Message[]): boolean =>
  unanswered(messages).some(({ body }) => {
    const { selfHarm, threat } = safety(wordsOf(body))
    return selfHarm || threat
  })
