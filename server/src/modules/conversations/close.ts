import type { CloseReason } from '@tandem/contract'
import type { InTx } from '../../kernel/context.ts'
import { fail } from '../../kernel/errors.ts'
import { updateOf } from '../../kernel/statement.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { verb } from '../../kernel/verb.ts'
import { appendIn, countsOf, stateFrame, subject } from './append.ts'
import { conversationRow, presentOne } from './internal.ts'
import { awake, type ConversationRow, notePlace } from './rows.ts'
import { handledBy } from './rules.ts'

export const close = verb({
  name: 'conversations.close',
  summary: 'Ends the open episode with a reason',
  scope: 'conversation:write',
  effect: 'write',
  async run(ctx, input) {
    const row = await closeEpisode(ctx, input)
    ctx.note(row.id, { reason: input.reason })
    return presentOne(ctx, row)
  },
})

/** Ends the open episode of a conversation; for agents by the verb, for customers who leave and for deadlines. */
export async function closeEpisode(
  ctx: InTx,
  input: { conversation: string; reason: CloseReason; note?: string | undefined; notice?: 'erased' },
): Promise<ConversationRow> {
  const { tx, services } = ctx
  const row = await conversationRow(ctx, input.conversation, true)
  if (row.status !== 'open' || !row.episode_id) return fail('closed')
  const at = new Date(services.clock.now())
  const [authors, keys] = await Promise.all([authorsOf(tx, row), services.keys.customer(tx, row.customer_id)])
  const handled = handledBy(authors)
  const ended = {
    closed_at: at,
    close_reason: input.reason,
    close_note: input.note ? keys.seal(notePlace(row.episode_id), input.note) : null,
    handled,
  }
  tx.send(updateOf('episodes', { tenant: ctx.tenant, id: row.episode_id }, ended))
  const notice = input.notice ?? (input.reason === 'left' ? 'left' : 'closed')
  await appendIn(ctx, { conversation: row.id, author: { kind: 'system' }, body: { kind: 'notice', notice } }, row)
  const change = { ...countsOf(row), status: 'closed', epoch: row.epoch + 1, closed_at: at, ...awake }
  tx.send(updateOf('conversations', { tenant: ctx.tenant, id: row.id }, change))
  const after = { ...row, ...change }
  tx.emit('episode.closed', row.id, { ...subject(row), reason: input.reason, handled, at: at.toISOString() })
  tx.afterCommit(() => services.bus.publish(`conversation.${row.id}`, stateFrame(after)))
  return after
}

const AUTHORS = `select distinct author_kind from messages
where tenant_id = $1 and conversation_id = $2 and episode_id = $3 and visibility = 'public'`

async function authorsOf(tx: Tx, row: ConversationRow): Promise<string[]> {
  const values = [tx.tenant, row.id, row.episode_id]
  const { rows } = await tx.client.query<{ author_kind: string }>({ name: 'close_authors', text: AUTHORS, values })
  return rows.map(({ author_kind }) => author_kind)
}
