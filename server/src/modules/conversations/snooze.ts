import type { InTx } from '../../kernel/context.ts'
import { type DeadlineKind, setDeadline } from '../../kernel/deadlines.ts'
import { fail } from '../../kernel/errors.ts'
import { type VerbContext, verb } from '../../kernel/verb.ts'
import { conversationRow, presentOne } from './internal.ts'
import { awake, type ConversationRow } from './rows.ts'

const KIND = 'conversations.snooze'
const LONGEST_MS = 30 * 24 * 60 * 60 * 1000

export const snooze = verb({
  name: 'conversations.snooze',
  summary: 'Puts an own conversation aside until the customer writes or the time has come',
  scope: 'conversation:write',
  effect: 'write',
  async run(ctx, { conversation, until }) {
    const row = await ownRow(ctx, conversation)
    const due = until === null ? null : new Date(until)
    const ahead = due ? due.getTime() - ctx.now().getTime() : 0
    if (due && (ahead <= 0 || ahead > LONGEST_MS)) fail('bad_input', { problem: 'until' })
    const change = { snoozed_at: ctx.now(), snoozed_until: due }
    await write(ctx, row, change)
    if (due) await setDeadline(ctx.tx, ctx.services, { kind: KIND, key: row.id, dueAt: due })
    ctx.emit('conversation.snoozed', row.id, { conversation: row.id, agent: row.assignee_id ?? fail('stale') })
    ctx.note(row.id, { until })
    return presentOne(ctx, { ...row, ...change })
  },
})

export const wake = verb({
  name: 'conversations.wake',
  summary: 'Takes an own conversation up again that was put aside',
  scope: 'conversation:write',
  effect: 'write',
  async run(ctx, { conversation }) {
    const row = await ownRow(ctx, conversation)
    if (row.snoozed_at) await end(ctx, row, 'agent')
    ctx.note(row.id)
    return presentOne(ctx, { ...row, ...awake })
  },
})

/** The time has come; unless the customer wrote before, or it was put aside anew until later. */
export const snoozeDeadline: DeadlineKind = {
  kind: KIND,
  async run(ctx, conversation) {
    const row = await conversationRow(ctx, conversation, true)
    const due = row.snoozed_until?.getTime()
    if (row.status !== 'open' || due === undefined || due > ctx.services.clock.now()) return
    await end(ctx, row, 'due')
  },
}

async function ownRow(ctx: VerbContext, id: string): Promise<ConversationRow> {
  const row = await conversationRow(ctx, id, true)
  if (row.status !== 'open') return fail('closed')
  if (ctx.actor.kind !== 'agent' || row.assignee_id !== ctx.actor.id) return fail('stale')
  return row
}

async function end(ctx: InTx, row: ConversationRow, why: 'due' | 'agent'): Promise<void> {
  await write(ctx, row, awake)
  if (row.assignee_id) {
    ctx.tx.emit('conversation.woken', row.id, { conversation: row.id, agent: row.assignee_id, why })
  }
}

async function write(ctx: InTx, row: ConversationRow, change: Pick<ConversationRow, keyof typeof awake>) {
  await ctx.tx.db
    .updateTable('conversations')
    .set(change)
    .where('tenant_id', '=', ctx.tenant)
    .where('id', '=', row.id)
    .execute()
  ctx.tx.afterCommit(() =>
    ctx.services.bus.publish(`agent.${row.assignee_id}`, { op: 'changed', what: 'inbox', id: row.id }),
  )
}
