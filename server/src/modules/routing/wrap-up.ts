import type { InTx } from '../../kernel/context.ts'
import { clearDeadline, type DeadlineKind, setDeadline } from '../../kernel/deadlines.ts'
import { fail } from '../../kernel/errors.ts'
import { verb } from '../../kernel/verb.ts'
import { lockAgents, policyOf } from '../workforce/index.ts'
import { endEntry } from './entries.ts'
import { type EntryRow, happened, now, tell, updateEntry } from './internal.ts'
import { agentOf } from './offers-of.ts'
import { shownById } from './present.ts'

const WRAP_UP = 'routing.wrapup'

/**
 * After the close the agent keeps the place for notes, if the tenant grants time for them; false when it does not, or
 * the agent is gone. Locked: who goes at the same moment goes before this, or finds the notes and ends them.
 */
export async function startWrapUp(ctx: InTx, entry: EntryRow): Promise<boolean> {
  const { wrapUpSeconds } = await policyOf(ctx)
  if (wrapUpSeconds === 0 || entry.state !== 'assigned' || entry.agent_id === null || entry.held === 0) return false
  const [agent] = await lockAgents(ctx.tx, [entry.agent_id])
  if (!agent || agent.presence === 'offline') return false
  await updateEntry(ctx.tx, entry.id, { state: 'wrapup', ended_at: null, outcome: 'closed' })
  const dueAt = new Date(now(ctx).getTime() + wrapUpSeconds * 1000)
  await setDeadline(ctx.tx, ctx.services, { kind: WRAP_UP, key: entry.id, dueAt })
  // The close was told before there were notes to write.
  tell(ctx, `agent.${agent.id}`, { op: 'changed', what: 'inbox', id: entry.conversation_id })
  return true
}

export const wrapUpDeadline: DeadlineKind = {
  kind: WRAP_UP,
  run: (ctx, id) => endWrapUps(ctx, { id }).then(() => {}),
}

export const finishWrapUp = verb({
  name: 'routing.finishWrapUp',
  summary: 'The notes on a conversation are done: the place is free again',
  scope: 'routing:work',
  effect: 'write',
  async run(ctx, { conversation }) {
    if ((await endWrapUps(ctx, { agent: agentOf(ctx).id, conversation })) === 0) return fail('not_found')
    ctx.note(conversation)
    return { ok: true as const }
  },
})

/** Ends the wrap-ups that fit, and says how many. */
export async function endWrapUps(
  ctx: InTx,
  which: { id?: string; agent?: string; conversation?: string },
): Promise<number> {
  let query = ctx.tx.db
    .selectFrom('queue_entries')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('state', '=', 'wrapup')
  if (which.id) query = query.where('id', '=', which.id)
  if (which.agent) query = query.where('agent_id', '=', which.agent)
  if (which.conversation) query = query.where('conversation_id', '=', which.conversation)
  const rows = await query.orderBy('id').forUpdate().execute()
  for (const entry of rows) {
    await clearDeadline(ctx.tx, WRAP_UP, entry.id)
    await endEntry(ctx, entry, 'closed')
    if (entry.agent_id) {
      ctx.tx.emit('wrapup.ended', entry.conversation_id, { ...happened(ctx, entry), agent: entry.agent_id })
    }
  }
  return rows.length
}

export const wrapUps = verb({
  name: 'routing.wrapUps',
  summary: 'My conversations that are over but still take my place, for notes',
  scope: 'routing:work',
  effect: 'read',
  async run(ctx) {
    const rows = await ctx.db
      .selectFrom('queue_entries as entry')
      .innerJoin('deadlines as d', (join) =>
        join
          .onRef('d.tenant_id', '=', 'entry.tenant_id')
          .on('d.kind', '=', WRAP_UP)
          .on((eb) => eb('d.key', '=', eb.cast<string>('entry.id', 'text'))),
      )
      .select(['entry.conversation_id', 'd.due_at'])
      .where('entry.tenant_id', '=', ctx.tenant)
      .where('entry.agent_id', '=', agentOf(ctx).id)
      .where('entry.state', '=', 'wrapup')
      .orderBy('d.due_at')
      .execute()
    const shown = await shownById(
      ctx,
      rows.map((row) => row.conversation_id),
    )
    return {
      rows: rows.map((row) => ({
        conversation: shown.get(row.conversation_id) ?? fail('not_found'),
        until: row.due_at.toISOString(),
      })),
    }
  },
})
