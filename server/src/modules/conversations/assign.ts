import type { Assignee, Body } from '@tandem/contract'
import type { InTx } from '../../kernel/context.ts'
import { fail } from '../../kernel/errors.ts'
import { updateOf } from '../../kernel/statement.ts'
import { appendIn, countsOf, stateFrame, subject } from './append.ts'
import { conversationRow } from './internal.ts'
import { awake, type ConversationRow } from './rows.ts'
import { type Expectation, refusal } from './rules.ts'

export interface Assignment {
  conversation: string
  to: Assignee
  expect?: Expectation
  /** The row as it is now, where the caller has locked it already: it is written with its counts. */
  locked?: ConversationRow
  /** Said in the conversation with the change, e.g. `{kind:'notice', notice:'assigned', name}`. */
  notice?: Body
}

/**
 * Gives an open conversation to the bot, the queue or an agent. The epoch goes up, so that an answer which was being
 * made for the former assignee is refused. Locks the conversation before anything else of the caller may be locked.
 */
export async function assign(ctx: InTx, assignment: Assignment): Promise<ConversationRow> {
  const { tx, services } = ctx
  const row = assignment.locked ?? (await conversationRow(ctx, assignment.conversation, true))
  if (row.status !== 'open') fail('closed')
  const problem = refusal(row, 'system', assignment.expect)
  if (problem) fail(problem)
  const from = row.assignee_kind as Assignee['kind']
  const at = new Date(services.clock.now())
  const change = {
    assignee_kind: assignment.to.kind,
    assignee_id: assignment.to.id ?? null,
    assignee_name: assignment.to.name ?? null,
    epoch: row.epoch + 1,
    updated_at: at,
    ...awake,
  }
  const after: ConversationRow = { ...row, ...change }
  tx.emit('episode.assigned', row.id, {
    ...subject(row),
    to: assignment.to.kind,
    agent: assignment.to.id ?? null,
    from,
    at: at.toISOString(),
  })
  tx.afterCommit(() => services.bus.publish(`conversation.${row.id}`, stateFrame(after)))
  if (assignment.notice) {
    await appendIn(ctx, { conversation: row.id, author: { kind: 'system' }, body: assignment.notice }, after)
  }
  tx.send(updateOf('conversations', { tenant: ctx.tenant, id: row.id }, { ...change, ...countsOf(after) }))
  return after
}
