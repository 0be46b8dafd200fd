import type { StaffingPolicy } from '@tandem/contract'
import { auditRow } from '../../../kernel/audit-row.ts'
import type { InTx } from '../../../kernel/context.ts'
import { type DeadlineKind, setDeadline } from '../../../kernel/deadlines.ts'
import { uuidv7 } from '../../../kernel/ids.ts'
import { now, tellConsoles } from '../internal.ts'
import { policyOf } from '../policy.ts'
import { type CallRow, callsSince, placeCall, setCall } from './calls.ts'
import { afterLook, type Gap } from './gap-rules.ts'
import { COMING_MS, nowOf } from './now-of.ts'
import { poolOf } from './pool.ts'
import { inOrder } from './pool-rules.ts'

const KIND = 'staffing.watch'
const EVERY_MS = 60_000

/** Looks at the floor now, and from then on every minute as long as the policy wants it. */
export const beginWatch = (ctx: InTx): Promise<void> =>
  setDeadline(ctx.tx, ctx.services, { kind: KIND, key: ctx.tenant, dueAt: now(ctx) })

/** Somebody answered, or came: the next one need not wait for the minute. */
export const watchSoon = async (ctx: InTx): Promise<void> => {
  if ((await policyOf(ctx.tx)).onCall.enabled) await beginWatch(ctx)
}

export const watchDeadline: DeadlineKind = {
  kind: KIND,
  async run(ctx) {
    const { onCall } = await policyOf(ctx.tx)
    if (onCall.enabled) {
      const dueAt = new Date(now(ctx).getTime() + EVERY_MS)
      await setDeadline(ctx.tx, ctx.services, { kind: KIND, key: ctx.tenant, dueAt })
      await look(ctx, onCall)
    } else await standDown(ctx)
  },
}

/** One look: calls that ran out, gaps that open or close, and whom to call for those that are open. */
async function look(ctx: InTx, onCall: StaffingPolicy['onCall']): Promise<void> {
  await endCalls(ctx)
  const gaps = await gapsOf(ctx)
  for (const { queue, need, there, coming } of await nowOf(ctx)) {
    const before = gaps.get(queue) ?? null
    const missing = need - there - coming
    const gap = afterLook(before, missing, now(ctx).getTime(), onCall)
    await setGap(ctx, queue, before, gap)
    if (gap?.state === 'open') await callFor(ctx, queue, missing, onCall)
    else if (gap === null && before) await withdrawCalls(ctx, queue)
    gaps.delete(queue)
  }
  // Queues that are asked for no longer.
  for (const [queue, gap] of gaps) {
    await setGap(ctx, queue, gap, null)
    await withdrawCalls(ctx, queue)
  }
}

const liveCalls = async (ctx: InTx): Promise<CallRow[]> =>
  (await callsSince(ctx, new Date(now(ctx).getTime() - 2 * COMING_MS))).filter(
    ({ state }) => state === 'called' || state === 'accepted',
  )

/** Calls that nobody answered in time, and people who accepted and did not come. */
async function endCalls(ctx: InTx): Promise<void> {
  const at = now(ctx).getTime()
  for (const call of await liveCalls(ctx)) {
    const answered = call.answered_at?.getTime() ?? at
    const late = call.state === 'called' ? call.answer_by.getTime() <= at : at - answered >= COMING_MS
    if (late) await endCall(ctx, call, 'missed')
  }
}

async function endCall(ctx: InTx, call: CallRow, state: 'missed' | 'withdrawn'): Promise<void> {
  await setCall(ctx, call.id, { state })
  ctx.tx.audit(auditRow(ctx, `staffing.call.${state}`, 'ok', call.id, { agent: call.agent_id }))
}

/** As many calls as people are missing beyond those who were called and may still answer. */
async function callFor(ctx: InTx, queue: string, missing: number, onCall: StaffingPolicy['onCall']): Promise<void> {
  const pending = (await liveCalls(ctx)).filter((call) => call.state === 'called' && call.queue === queue)
  const open = missing - pending.length
  if (open <= 0) return
  const pool = await poolOf(ctx)
  const free = inOrder(pool.people, queue).filter((person) => pool.whyNot(person) === null)
  for (const { agent } of free.slice(0, open)) {
    const id = uuidv7(ctx.services.clock)
    await placeCall(ctx, { id, agent, queue }, onCall)
    ctx.tx.audit(auditRow(ctx, 'staffing.call', 'ok', id, { agent, queue, missing }))
  }
}

/** Nobody is missing any more: who has not answered yet may stay where they are. */
async function withdrawCalls(ctx: InTx, queue?: string): Promise<void> {
  for (const call of await liveCalls(ctx))
    if (call.state === 'called' && (queue === undefined || call.queue === queue)) await endCall(ctx, call, 'withdrawn')
}

async function standDown(ctx: InTx): Promise<void> {
  await withdrawCalls(ctx)
  await ctx.tx.db.deleteFrom('staffing_gaps').where('tenant_id', '=', ctx.tenant).execute()
  tellConsoles(ctx)
}

export async function gapsOf(ctx: InTx): Promise<Map<string, Gap>> {
  const rows = await ctx.tx.db.selectFrom('staffing_gaps').selectAll().where('tenant_id', '=', ctx.tenant).execute()
  return new Map(
    rows.map(({ queue, state, since, opened_at, people }) => [
      queue,
      { state: state as Gap['state'], since: since.getTime(), openedAt: opened_at?.getTime() ?? null, people },
    ]),
  )
}

async function setGap(ctx: InTx, queue: string, before: Gap | null, gap: Gap | null): Promise<void> {
  if (before?.state !== gap?.state) tellConsoles(ctx)
  if (gap === null) {
    if (!before) return
    const query = ctx.tx.db.deleteFrom('staffing_gaps').where('tenant_id', '=', ctx.tenant)
    await query.where('queue', '=', queue).execute()
    return
  }
  const { state, people } = gap
  const opened_at = gap.openedAt === null ? null : new Date(gap.openedAt)
  const row = { state, people, since: new Date(gap.since), opened_at }
  await ctx.tx.db
    .insertInto('staffing_gaps')
    .values({ tenant_id: ctx.tenant, queue, ...row })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'queue']).doUpdateSet(row))
    .execute()
}
