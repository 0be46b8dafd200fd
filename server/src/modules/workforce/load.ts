import type { InTx } from '../../kernel/context.ts'
import { fail } from '../../kernel/errors.ts'
import { type AgentRow, lockAgents } from './internal.ts'
import { type Booking, booked, hasRoom } from './rules.ts'

/** The arrays are selected: a plan that cannot see how long they are is made once, not for every write. */
const WRITE = `with work as (
  select * from unnest((select $2::uuid[]), (select $3::int[]), (select $4::int[]), (select $5::int[]),
      (select $6::int[]), (select $7::int[]), (select $8::int[]), (select $9::timestamptz[]))
    as u (id, load, reserved, over_cap, share, attention, over_attention, last_work_at)
), mine as (
  update agents a set load = w.load, reserved = w.reserved, over_cap = w.over_cap, share = w.share,
    last_work_at = w.last_work_at
  from work w where a.tenant_id = $1 and a.id = w.id
)
update agent_people p set attention = w.attention, over_attention = w.over_attention
from work w where p.id = w.id`

const COLUMNS = [
  ...(['id', 'load', 'reserved', 'over_cap', 'share', 'attention', 'over_attention', 'last_work_at'] as const),
]

/** Writes the loads of locked agents as {@link booked} left them. */
export async function writeLoads(ctx: InTx, rows: readonly AgentRow[]): Promise<void> {
  if (rows.length === 0) return
  ctx.tx.send({
    name: 'workforce_loads',
    text: WRITE,
    values: [ctx.tenant, ...COLUMNS.map((column) => rows.map((row) => row[column]))],
  })
  ctx.tx.afterCommit(() => {
    for (const { id } of rows) {
      ctx.services.bus.publish(`tenant.${ctx.tenant}`, { op: 'changed', what: 'agents', id })
    }
  })
}

/**
 * Books work on or off an agent, whose row is locked: conversation and queue entry have to be locked before.
 * New work goes only to agents who are there and, without `overCap`, have room. @throws conflict otherwise
 */
export async function changeLoad(ctx: InTx, agent: string, change: Booking): Promise<void> {
  const [row] = await lockAgents(ctx.tx, [agent], { alsoRetired: true })
  if (!row) return fail('not_found')
  const gets = (change.load ?? 0) > 0 || (change.reserved ?? 0) > 0
  const more = (change.load ?? 0) + (change.reserved ?? 0)
  if (gets && (row.presence === 'offline' || !row.active)) {
    fail('conflict', { problem: { zh: '坐席不在线', en: 'the agent is offline' } })
  }
  if (more > 0 && !change.overCap && !hasRoom(row, more)) {
    fail('conflict', { problem: { zh: '坐席接待已满', en: 'the agent has no room' } })
  }
  await writeLoads(ctx, [booked(row, change, new Date(ctx.services.clock.now()))])
}
