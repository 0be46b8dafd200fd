import type { Kysely } from 'kysely'
import type { Database } from '../../../kernel/schema.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import type { Fact } from '../facts.ts'
import type { Shift } from './occupancy.ts'
import { type Summary, summarise } from './summary.ts'

const KEEP = `insert into insight_episodes (tenant_id, episode_id, conversation_id, opened_at, last_at, summary)
select $1, e, c, o, l, s from unnest($2::uuid[], $3::uuid[], $4::timestamptz[], $5::timestamptz[], $6::jsonb[])
  as u (e, c, o, l, s)
on conflict (tenant_id, episode_id) do update set
  opened_at = excluded.opened_at, last_at = excluded.last_at, summary = excluded.summary`

/** Writes what each of these episodes comes to from all its facts. */
export async function keepSummaries(tx: Tx, episodes: ReadonlyMap<string, readonly Fact[]>): Promise<void> {
  const rows = [...episodes].flatMap(([episode, facts]) => {
    const [first] = facts
    const summary = summarise(facts)
    if (!first || !summary) return []
    const last = Math.max(...facts.map(({ payload }) => Date.parse(payload.at)))
    return [{ episode, conversation: first.payload.conversation, summary, last: new Date(last) }]
  })
  if (rows.length === 0) return
  const values = [
    tx.tenant,
    rows.map(({ episode }) => episode),
    rows.map(({ conversation }) => conversation),
    rows.map(({ summary }) => new Date(summary.openedAt)),
    rows.map(({ last }) => last),
    rows.map(({ summary }) => JSON.stringify(summary)),
  ]
  await tx.client.query({ name: 'insight_episodes_keep', text: KEEP, values })
}

export async function clearSummaries({ db, tenant }: Tx): Promise<void> {
  await db.deleteFrom('insight_episodes').where('tenant_id', '=', tenant).execute()
}

/** A customer who was merged is one person: the conversation says whose it is now. */
const READ = `declare insight_read no scroll cursor for
select coalesce(c.customer_id, e.conversation_id) as customer, e.summary
from insight_episodes e left join conversations c on c.tenant_id = e.tenant_id and c.id = e.conversation_id
where e.tenant_id = $1 and e.last_at >= $2 and e.opened_at < $3
order by 1, e.opened_at, e.episode_id`

const PAGE = 2000

/** The episodes that were alive between two instants, one list a customer in the order of opening. */
export async function* customersBetween(tx: Tx, from: Date, to: Date): AsyncGenerator<Summary[]> {
  await tx.client.query(READ, [tx.tenant, from, to])
  let customer: string | null = null
  let episodes: Summary[] = []
  try {
    for (;;) {
      const { rows } = await tx.client.query<{ customer: string; summary: Summary }>(`fetch ${PAGE} from insight_read`)
      for (const row of rows) {
        if (row.customer !== customer && episodes.length > 0) {
          yield episodes
          episodes = []
        }
        customer = row.customer
        episodes.push(row.summary)
      }
      if (rows.length < PAGE) break
    }
    if (episodes.length > 0) yield episodes
  } finally {
    await tx.client.query('close insight_read')
  }
}

export interface Seen {
  id: number
  agent: string
  presence: string | null
  capacity: number | null
  at: Date
}

/** Keeps when an agent came or went, or could take more or less; the same event twice is one row. */
export async function keepPresence(
  { db, tenant }: { db: Kysely<Database>; tenant: string },
  seen: Seen,
): Promise<void> {
  const { id, agent, presence, capacity, at } = seen
  await db
    .insertInto('insight_presence')
    .values({ tenant_id: tenant, event_id: id, agent_id: agent, presence, capacity, at })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

const SHIFTS = `select agent_id, presence, capacity, at from insight_presence
where tenant_id = $1 and at >= $2 and at < $3
union all
select agent_id, (array_agg(presence order by at desc, event_id desc) filter (where presence is not null))[1],
  (array_agg(capacity order by at desc, event_id desc) filter (where capacity is not null))[1], $2
from insight_presence where tenant_id = $1 and at < $2 group by agent_id
order by at`

/** How ready each agent was between two instants, beginning with how it stood before. */
export async function shiftsBetween(tx: Tx, from: Date, to: Date): Promise<Map<string, Shift[]>> {
  const { rows } = await tx.client.query<{
    agent_id: string
    presence: string | null
    capacity: number | null
    at: Date
  }>(SHIFTS, [tx.tenant, from, to])
  const shifts = new Map<string, Shift[]>()
  for (const { agent_id, at, presence, capacity } of rows) {
    const own = shifts.get(agent_id) ?? []
    own.push({ at: at.getTime(), presence, capacity })
    shifts.set(agent_id, own)
  }
  return shifts
}
