import type { ServicePolicy } from '@tandem/contract'
import type { InTx } from '../../kernel/context.ts'
import { clearDeadline, type DeadlineKind, setDeadline } from '../../kernel/deadlines.ts'
import { policyOf } from '../workforce/index.ts'
import { announceWaiting, type EntryRow, now, tellQueueChanged, updateEntry, wantedOf } from './internal.ts'
import { openLine, topLevels } from './lines.ts'
import { aged, needsOf } from './needs.ts'
import { rankAt } from './rules.ts'

const AGE = 'routing.age'

/** Sets the instant at which waiting next changes what an entry asks for, or ends its wait for one agent. */
export async function ageDeadline(ctx: InTx, entry: EntryRow, policy: ServicePolicy): Promise<void> {
  const { nextAt } = aged(waitedSeconds(ctx, entry), wantedOf(entry), policy)
  const marks = nextAt === null ? [] : [entry.requested_at.getTime() + nextAt * 1000]
  if (entry.hold_until && entry.hold_until > now(ctx)) marks.push(entry.hold_until.getTime())
  if (marks.length === 0) return
  await setDeadline(ctx.tx, ctx.services, { kind: AGE, key: entry.id, dueAt: new Date(Math.min(...marks)) })
}

export const stopAgeing = (ctx: InTx, entry: string): Promise<void> => clearDeadline(ctx.tx, AGE, entry)

const waitedSeconds = (ctx: InTx, entry: EntryRow): number => (now(ctx).getTime() - entry.requested_at.getTime()) / 1000

/** Overflow and escalation: asks for less the longer it waits, and in the end stands among the most urgent. */
export const ageEntry: DeadlineKind = {
  kind: AGE,
  async run(ctx, id) {
    const entry = await ctx.tx.db
      .selectFrom('queue_entries')
      .selectAll()
      .where('tenant_id', '=', ctx.tenant)
      .where('id', '=', id)
      .where('state', 'in', ['waiting', 'offered'])
      .forUpdate()
      .executeTakeFirst()
    if (!entry) return
    const policy = await policyOf(ctx)
    const { relaxed, escalated } = aged(waitedSeconds(ctx, entry), wantedOf(entry), policy)
    await relax(ctx, entry, Math.max(relaxed, entry.relaxed))
    if (escalated && !entry.escalated) await escalate(ctx, entry)
    await ageDeadline(ctx, entry, policy)
    announceWaiting(ctx, entry)
  },
}

/** Writes what an entry asks for after so many steps. */
export async function relax(ctx: InTx, entry: EntryRow, relaxed: number): Promise<void> {
  const wanted = wantedOf(entry)
  const needs = needsOf(wanted, relaxed, await topLevels(ctx, wanted))
  if (relaxed === entry.relaxed && needs.join() === entry.needs.join()) return
  await updateEntry(ctx.tx, entry.id, { relaxed, needs, line: openLine(ctx, needs) })
}

/** Stands among the most urgent from now on. */
export async function escalate(ctx: InTx, entry: EntryRow): Promise<void> {
  const at = now(ctx)
  const first = Math.min(entry.rank_at.getTime(), rankAt(entry.enqueued_at, 1).getTime())
  await updateEntry(ctx.tx, entry.id, { escalated: true, priority: 1, rank_at: new Date(first) })
  ctx.tx.emit('handover.escalated', entry.conversation_id, {
    conversation: entry.conversation_id,
    episode: entry.episode_id,
    channel: entry.channel_id,
    waitedSeconds: waitedSeconds(ctx, entry),
    at: at.toISOString(),
  })
  tellQueueChanged(ctx)
}
