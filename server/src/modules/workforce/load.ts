import { sql } from 'kysely'
import { fail } from '../../kernel/errors.ts'
import { type AgentRow, type InTx, lockAgent } from './internal.ts'

export interface LoadChange {
  /** Conversations that the agent gets (1) or is done with (-1). */
  load?: 1 | -1
  /** Offers that now hold (1) or free (-1) room. */
  reserved?: 1 | -1
  /** The agent takes it on purpose, even beyond the capacity. */
  overCap?: true
}

/**
 * Books work on or off an agent, whose row is locked: conversation and queue entry have to be locked before.
 * New work goes only to agents who are there and, without `overCap`, have room. @throws conflict otherwise
 */
export async function changeLoad(ctx: InTx, agent: string, change: LoadChange): Promise<void> {
  const { load = 0, reserved = 0 } = change
  const gets = load + reserved > 0
  if (load > 0 || reserved > 0) {
    const row = await lockAgent(ctx.tx, agent)
    if (row.presence === 'offline') fail('conflict', { problem: '坐席不在线 / the agent is offline' })
    if (gets && !change.overCap && !hasRoom(row)) fail('conflict', { problem: '坐席接待已满 / the agent has no room' })
  }
  await ctx.tx.db
    .updateTable('agents')
    .set({
      load: sql<number>`load + ${load}::int`,
      reserved: sql<number>`reserved + ${reserved}::int`,
      ...(change.overCap && { over_cap: sql<number>`greatest(over_cap, load + reserved + ${load + reserved}::int)` }),
      ...(load + reserved < 0 && { over_cap: sql<number>`least(over_cap, load + reserved - 1)` }),
      ...(gets && { last_work_at: new Date(ctx.services.clock.now()) }),
    })
    .where('tenant_id', '=', ctx.tenant)
    .where('id', '=', agent)
    .execute()
  ctx.tx.afterCommit(() =>
    ctx.services.bus.publish(`tenant.${ctx.tenant}`, { op: 'changed', what: 'agents', id: agent }),
  )
}

export const hasRoom = (row: Pick<AgentRow, 'capacity' | 'load' | 'reserved'>): boolean =>
  row.load + row.reserved < row.capacity
