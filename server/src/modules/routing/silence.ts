import type { InTx } from '../../kernel/context.ts'
import { clearDeadline, type DeadlineKind, setDeadline } from '../../kernel/deadlines.ts'
import { closeEpisode, conversationRow } from '../conversations/index.ts'
import { announceChange, changeLoad, listAgents, policyOf, weightFor } from '../workforce/index.ts'
import { customerCame } from './call-customer.ts'
import { type EntryRow, lockLiveEntry, now, updateEntry } from './internal.ts'
import { sayTo } from './texts.ts'

const SILENT = 'routing.silent'

/** The agent spoke: the customer has so long to answer. */
export async function agentSpoke(ctx: InTx, conversation: string): Promise<void> {
  const { remindSeconds, closeSeconds } = await policyOf(ctx)
  const seconds = remindSeconds ?? closeSeconds
  if (seconds === null) return
  const dueAt = new Date(now(ctx).getTime() + seconds * 1000)
  if ((await conversationRow(ctx, conversation)).snoozed_at) return
  await setDeadline(ctx.tx, ctx.services, { kind: SILENT, key: conversation, dueAt })
  await resume(ctx, conversation)
}

/** The customer spoke: is there again, in the queue or with the agent. */
export async function customerSpoke(ctx: InTx, conversation: string): Promise<void> {
  await clearDeadline(ctx.tx, SILENT, conversation)
  await resume(ctx, conversation)
}

/** The agent put the conversation aside: silence is expected, and its place goes to somebody else. */
export async function putAside(ctx: InTx, conversation: string): Promise<void> {
  await clearDeadline(ctx.tx, SILENT, conversation)
  const { snoozed_at } = await conversationRow(ctx, conversation, true)
  const entry = await lockLiveEntry(ctx.tx, conversation)
  if (snoozed_at && entry?.state === 'assigned' && !entry.inactive) await rest(ctx, entry)
}

/** A chat that had freed its place takes it again: beyond the capacity if need be, and then it is booked so. */
export async function resume(ctx: InTx, conversation: string): Promise<void> {
  const entry = await lockLiveEntry(ctx.tx, conversation)
  if (!entry) return
  await customerCame(ctx, entry)
  if (!entry.inactive || entry.state !== 'assigned' || !entry.agent_id) return
  const [agent] = await listAgents(ctx.tx, [entry.agent_id])
  // Who is gone gives the conversation back in a moment.
  if (!agent || agent.presence === 'offline') return
  const held = weightFor(entry.weight, agent)
  await updateEntry(ctx.tx, entry.id, { inactive: false, held })
  await changeLoad(ctx, agent.id, { load: held, overCap: true })
}

/** Silence: first a reminder, by which the chat frees its place, then the end. */
export const silentDeadline: DeadlineKind = {
  kind: SILENT,
  async run(ctx, conversation) {
    const row = await conversationRow(ctx, conversation, true)
    const entry = await lockLiveEntry(ctx.tx, conversation)
    if (row.status !== 'open' || entry?.state !== 'assigned') return
    const { remindSeconds, closeSeconds } = await policyOf(ctx)
    if (remindSeconds === null || entry.inactive) {
      await closeEpisode(ctx, { conversation, reason: 'no_response' })
      return
    }
    await sayTo(ctx, row, 'stillThere')
    await rest(ctx, entry)
    if (closeSeconds === null) return
    const dueAt = new Date(now(ctx).getTime() + (closeSeconds - remindSeconds) * 1000)
    await setDeadline(ctx.tx, ctx.services, { kind: SILENT, key: conversation, dueAt })
  },
}

async function rest(ctx: InTx, entry: EntryRow): Promise<void> {
  await updateEntry(ctx.tx, entry.id, { inactive: true, held: 0 })
  if (!entry.agent_id) return
  await changeLoad(ctx, entry.agent_id, { load: -entry.held })
  announceChange(ctx, entry.agent_id)
}
