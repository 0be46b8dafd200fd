import type { EventPayload } from '@tandem/contract'
import type { InTx } from '../../kernel/context.ts'
import { fail } from '../../kernel/errors.ts'
import { append, type ConversationRow, conversationRow } from '../conversations/index.ts'
import { carried } from './carried.ts'
import { currentEntry, firstEntry } from './enqueue.ts'
import { endEntry, insertEntry } from './entries.ts'
import { type EntryRow, now } from './internal.ts'
import type { Because } from './rules.ts'
import { seize } from './seize.ts'

/** An open conversation, locked, for a supervisor's hand, with a word for colleagues if there is one. @throws closed */
export async function openRow(
  ctx: InTx,
  conversation: string,
  note?: { by: { id: string; name: string }; text: string },
): Promise<ConversationRow> {
  const row = await conversationRow(ctx, conversation, true)
  if (row.status !== 'open') return fail('closed')
  if (!note) return row
  await noteOf(ctx, conversation, note.by, note.text)
  return conversationRow(ctx, conversation, true)
}

/** Gives a locked conversation to a person straight away, whoever has it now. The customer's waiting time goes along. */
export async function giveTo(
  ctx: InTx,
  row: ConversationRow,
  to: { id: string; name: string; because: Because },
): Promise<ConversationRow> {
  if (row.assignee_id === to.id) return row
  const entry = await currentEntry(ctx, row)
  if (entry?.state === 'assigned') {
    await endEntry(ctx, entry, 'transferred')
    return seize(ctx, row, await follow(ctx, row, entry), to)
  }
  return seize(ctx, row, entry ?? (await firstEntry(ctx, row)), to)
}

const follow = async (ctx: InTx, row: ConversationRow, entry: EntryRow): Promise<EntryRow> =>
  insertEntry(ctx, row, { ...(await carried(ctx, row, entry)), reason: 'transfer' })

/** Words for colleagues, written into the conversation where the customer never sees them. */
export const noteOf = (ctx: InTx, conversation: string, by: { id: string; name: string }, text: string) =>
  append(ctx, {
    conversation,
    author: { kind: 'agent', ...by },
    visibility: 'internal',
    body: { kind: 'text', text },
  })

/** Announces that a supervisor reached into a conversation. */
export function announceAct(
  ctx: InTx,
  row: ConversationRow,
  act: EventPayload<'supervision.acted'>['act'],
  by: string,
): void {
  ctx.tx.emit('supervision.acted', row.id, {
    conversation: row.id,
    episode: row.episode_id ?? row.id,
    channel: row.channel_id,
    act,
    by,
    agent: row.assignee_id,
    at: now(ctx).toISOString(),
  })
}
