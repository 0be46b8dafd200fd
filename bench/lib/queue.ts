import type { Context } from '@tandem/server/kernel/context.ts'
import type { Tx } from '@tandem/server/kernel/transaction.ts'
import { id, threads } from './floor.ts'

/** Everybody busy, and a queue as long as the benchmark says. */
export async function fill(ctx: Context & { tx: Tx }, waiting: number, skills: number): Promise<void> {
  const { client } = ctx.tx
  await client.query(
    'update agents set load = capacity * 100, share = share_of(capacity * 100, capacity) where tenant_id = $1',
    [ctx.tenant],
  )
  await client.query(
    `update agent_people p set attention = a.share from agents a where a.id = p.id and a.tenant_id = $1`,
    [ctx.tenant],
  )
  const { customer, rows } = await threads(ctx, ctx.tx, waiting)
  const keys = await ctx.services.keys.customer(ctx.tx, customer)
  const entries = rows.map(() => id())
  await client.query(
    `insert into queue_entries (tenant_id, id, conversation_id, episode_id, channel_id, customer_id, state, reason,
         summary, skills, levels, needs, line, weight, priority, enqueued_at, rank_at, requested_at)
       select $1, i, c, e, ch, $2, 'waiting', 'asked_for_human', s, array[k], array[l], array[k || ':' || l], k || ':' || l, 100, 3, at, at, at
       from (select u.*, 's' || n % ${skills} as k, (1 + n % 3)::int as l,
         now() - interval '1 hour' + n * interval '10 ms' as at
         from unnest($3::uuid[], $4::uuid[], $5::uuid[], $6::uuid[], $7::text[]) with ordinality u (i, c, e, ch, s, n)) u`,
    [
      ctx.tenant,
      customer,
      entries,
      rows.map((row) => row.conversation),
      rows.map((row) => row.episode),
      rows.map((row) => row.channel),
      entries.map((entry) => keys.seal({ table: 'queue_entries', column: 'summary', row: entry }, '')),
    ],
  )
  await client.query(`update conversations set assignee_kind = 'queue' where tenant_id = $1`, [ctx.tenant])
  await client.query(
    'insert into queue_lines select distinct tenant_id, line, needs from queue_entries where tenant_id = $1',
    [ctx.tenant],
  )
}
