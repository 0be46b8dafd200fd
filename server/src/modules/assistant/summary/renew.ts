import type { Language, Message } from '@tandem/contract'
import { type Context, inTransaction } from '../../../kernel/context.ts'
import { type ConversationRow, snapshot } from '../../conversations/index.ts'
import { keepSummary, readSummary, type Stored } from './store.ts'
import { writeSummary } from './write.ts'

const LOOK_BACK = 100

/** A conversation, and what was written of it. */
export interface Told {
  row: ConversationRow
  messages: Message[]
  stored: Stored | null
}

/** What happened so far, with the summary that was written of it before. */
export const read = (ctx: Context, conversation: string, language: Language): Promise<Told> =>
  inTransaction(ctx, async (inner) => {
    const { row, messages } = await snapshot(inner, conversation, LOOK_BACK)
    return { row, messages, stored: await readSummary(inner, row, language) }
  })

/** Has the tenant's model write a summary, and keeps it; null where there is none, or what it wrote does not hold. */
export async function renew(ctx: Context, { row, messages }: Told, language: Language): Promise<Stored | null> {
  const written = await writeSummary(ctx, messages, language)
  if (!written) return null
  const stored = { ...written, seq: messages.at(-1)?.seq ?? 0, at: new Date(ctx.services.clock.now()) }
  await inTransaction(ctx, (inner) => keepSummary(inner, row, language, stored))
  return stored
}
