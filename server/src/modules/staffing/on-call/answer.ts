import type { InTx } from '../../../kernel/context.ts'
import { fail } from '../../../kernel/errors.ts'
import { uuidv7 } from '../../../kernel/ids.ts'
import { now } from '../internal.ts'
import { policyOf } from '../policy.ts'
import { insertShift } from '../shifts.ts'
import { type CallRow, setCall } from './calls.ts'
import { callInShift } from './pool.ts'
import { watchSoon } from './watch.ts'

/**
 * Takes the answer of somebody who was called in: once, and in time. Who accepts has a shift from now on.
 * @throws expired when it is too late, or the gap has closed meanwhile
 */
export async function answer(ctx: InTx, call: CallRow, accept: boolean): Promise<CallRow> {
  // A second tap, or the same answer on another way.
  if (accept && (call.state === 'accepted' || call.state === 'arrived')) return call
  if (!accept && call.state === 'declined') return call
  if (call.state !== 'called' || call.answer_by <= now(ctx)) return fail('expired')
  await watchSoon(ctx)
  if (!accept) return setCall(ctx, call.id, { state: 'declined', answered_at: now(ctx) })
  const { onCall } = await policyOf(ctx.tx)
  const { day, times } = await callInShift(ctx, onCall.shiftHours)
  const shift = await insertShift(ctx, {
    id: uuidv7(ctx.services.clock),
    agent_id: call.agent_id,
    day,
    from_slot: times.from,
    to_slot: times.to,
    breaks: [],
    kind_id: null,
    published: true,
    source: 'call_in',
  })
  return setCall(ctx, call.id, {
    state: 'accepted',
    answered_at: now(ctx),
    shift_id: shift.id,
    until_at: shift.ends_at,
  })
}

/** Somebody who accepted a call is there. */
export async function arrive(ctx: InTx, agent: string, at: Date): Promise<void> {
  const query = ctx.tx.db.selectFrom('staffing_calls').select('id').where('tenant_id', '=', ctx.tenant)
  const call = await query.where('agent_id', '=', agent).where('state', '=', 'accepted').forUpdate().executeTakeFirst()
  if (call) await setCall(ctx, call.id, { state: 'arrived', arrived_at: at })
}
