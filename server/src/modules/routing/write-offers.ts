import type { Why } from '@tandem/contract'
import type { InTx } from '../../kernel/context.ts'
import { setDeadline } from '../../kernel/deadlines.ts'
import { OFFER } from './entries.ts'
import { type EntryRow, now } from './internal.ts'

/** An offer of a locked entry to a locked agent. */
export interface Made {
  id: string
  entry: EntryRow
  agent: string
  /** Hundredths of the agent's places that it holds. */
  held: number
  why: Why
  expiresAt: Date
}

const WRITE = `with made as (
  select * from unnest((select $2::uuid[]), (select $3::uuid[]), (select $4::uuid[]), (select $5::int[]),
      (select $6::jsonb[]), (select $7::timestamptz[]))
    as u (id, entry_id, agent_id, held, why, expires_at)
), offered as (
  update queue_entries q set state = 'offered', held = m.held from made m where q.tenant_id = $1 and q.id = m.entry_id
)
insert into offers (tenant_id, id, entry_id, agent_id, because, why, state, created_at, expires_at)
select $1, id, entry_id, agent_id, why->>'because', why, 'live', $8, expires_at from made`

/** Writes offers with their deadlines and announces them; the agents' loads are the caller's. */
export async function writeOffers(ctx: InTx, made: readonly Made[]): Promise<void> {
  if (made.length === 0) return
  ctx.tx.send({
    name: 'routing_offers',
    text: WRITE,
    values: [
      ctx.tenant,
      made.map(({ id }) => id),
      made.map(({ entry }) => entry.id),
      made.map(({ agent }) => agent),
      made.map(({ held }) => held),
      made.map(({ why }) => JSON.stringify(why)),
      made.map(({ expiresAt }) => expiresAt),
      now(ctx),
    ],
  })
  for (const { id, entry, agent, expiresAt } of made) {
    await setDeadline(ctx.tx, ctx.services, { kind: OFFER, key: id, dueAt: expiresAt })
    ctx.tx.emit('handover.offered', entry.conversation_id, {
      conversation: entry.conversation_id,
      episode: entry.episode_id,
      channel: entry.channel_id,
      agent,
      at: now(ctx).toISOString(),
    })
  }
}
