import { HandoverReason, type Lane, type Triage } from '@tandem/contract'
import type { InTx } from '../../kernel/context.ts'
import { fail } from '../../kernel/errors.ts'
import { append, assign, type ConversationRow, conversationRow, type Expectation } from '../conversations/index.ts'
import { customerRow } from '../customers/index.ts'
import { policyOf } from '../workforce/index.ts'
import { type Book, draftEntry, endEntry, insertEntry, type NewEntry, writeEntry } from './entries.ts'
import { placeOf } from './floor.ts'
import { type EntryRow, happened, lockLiveEntry, now, tellQueueChanged } from './internal.ts'
import type { Need } from './needs.ts'
import { laneOf, outdated } from './rules.ts'
import { skillsFor } from './skills-for.ts'
import { lastAgentOf } from './sticky.ts'
import { startWrapUp } from './wrap-up.ts'

export interface Enqueue {
  conversation: string
  reason: HandoverReason
  /** What the agent should know before the first word; personal, stored under the customer's key. */
  summary: string
  /** Left out: the conversation's own. */
  priority?: number
  triage?: Triage | null
  /** Left out: those that the tenant's pack names for the triage. Without a level, that of the lane is asked for. */
  skills?: readonly (string | Need)[]
  /** Refused with `stale` when the conversation is not so (any longer). */
  expect?: Expectation
}

/**
 * Puts an open conversation that the bot has into the queue, in the caller's transaction. Asked again while it waits,
 * it stays where it is. @throws closed, stale
 */
export async function enqueue(ctx: InTx, request: Enqueue): Promise<EntryRow> {
  const row = await conversationRow(ctx, request.conversation, true)
  if (row.status !== 'open') return fail('closed')
  const waiting = await currentEntry(ctx, row)
  if (waiting?.state === 'waiting' || waiting?.state === 'offered') return waiting
  if (row.assignee_kind === 'agent') return fail('stale')
  const triage = request.triage === undefined ? row.triage : request.triage
  const [asked, prefer] = await Promise.all([
    askFor(ctx, row, { ...request, triage }),
    lastAgentOf(ctx, row.customer_id),
  ])
  const entry = await wait(ctx, row, {
    reason: request.reason,
    summary: request.summary,
    ...asked,
    triage,
    priority: request.priority ?? row.priority,
    enqueuedAt: now(ctx),
    prefer,
    notice: 'queued',
    ...(request.expect && { expect: request.expect }),
  })
  announceRequest(ctx, entry)
  return entry
}

/** The lane of the customer or the matter, and the skills at the levels that the lane is served with. */
async function askFor(
  ctx: InTx,
  row: ConversationRow,
  request: Pick<Enqueue, 'reason' | 'skills'> & { triage: string | null },
): Promise<{ lane: Lane; wanted: Need[] }> {
  const [policy, { tags }, skills] = await Promise.all([
    policyOf(ctx),
    customerRow(ctx, row.customer_id),
    request.skills ?? skillsFor(ctx, request.triage),
  ])
  const lane = laneOf({ reason: request.reason, triage: request.triage, tags }, policy.vipTags)
  const usual = lane === 'normal' ? 1 : policy.lanes[lane].level
  return { lane, wanted: skills.map((skill) => (typeof skill === 'string' ? { key: skill, level: usual } : skill)) }
}

/** The live entry of a locked conversation. One that is out of date, its event not yet taken, is ended here. */
export async function currentEntry(ctx: InTx, row: ConversationRow): Promise<EntryRow | null> {
  const entry = await lockLiveEntry(ctx.tx, row.id)
  return entry && !(await settleEntry(ctx, row, entry)) ? entry : null
}

/** Ends the locked entry of a locked conversation if that went on without it; whether it did. */
export async function settleEntry(
  ctx: InTx,
  row: Parameters<typeof outdated>[0],
  entry: EntryRow,
  book?: Book,
): Promise<boolean> {
  const outcome = outdated(row, entry)
  if (outcome && !(outcome === 'closed' && (await startWrapUp(ctx, entry)))) await endEntry(ctx, entry, outcome, book)
  return outcome !== null
}

/** The entry of a conversation that goes from the bot straight to an agent. */
export async function firstEntry(ctx: InTx, row: ConversationRow): Promise<EntryRow> {
  const { triage, priority } = row
  const entry = await insertEntry(ctx, row, {
    reason: 'agent_request',
    summary: '',
    wanted: [],
    lane: 'normal',
    triage,
    priority,
    enqueuedAt: now(ctx),
  })
  announceRequest(ctx, entry)
  return entry
}

function announceRequest(ctx: InTx, entry: EntryRow): void {
  ctx.tx.emit('handover.requested', entry.conversation_id, {
    ...happened(ctx, entry),
    reason: HandoverReason.parse(entry.reason),
    skills: entry.skills,
  })
}

/** Assigns a locked conversation to the queue and tells customer and agents. */
export async function wait(
  ctx: InTx,
  row: ConversationRow,
  entry: NewEntry & {
    notice: 'queued' | 'transferred' | 'returned_to_queue'
    expect?: Expectation
  },
): Promise<EntryRow> {
  const { notice, expect, ...fresh } = entry
  await assign(ctx, {
    conversation: row.id,
    locked: row,
    to: { kind: 'queue' },
    notice: { kind: 'notice', notice },
    ...(expect && { expect }),
  })
  const draft = await draftEntry(ctx, row, fresh)
  const place = await placeOf(ctx, draft.entry)
  // The estimate is remembered, to learn from what becomes of it.
  draft.entry.predicted_seconds = place.seconds
  const written = await writeEntry(ctx, draft)
  if (place.seconds === null) await sayNobodyComes(ctx, written, place)
  tellQueueChanged(ctx)
  return written
}

async function sayNobodyComes(ctx: InTx, entry: EntryRow, { open }: { open: boolean }): Promise<void> {
  if (!open) ctx.tx.emit('handover.closed', entry.conversation_id, happened(ctx, entry))
  await append(ctx, {
    conversation: entry.conversation_id,
    author: { kind: 'system' },
    body: { kind: 'notice', notice: 'no_agent_online' },
  })
}
