import type { Presence } from '@tandem/contract'
import type { InTx } from '../../kernel/context.ts'
import { anyOf } from '../../kernel/statement.ts'
import { leasedAway } from '../workforce/index.ts'
import { type EntryRow, now } from './internal.ts'
import type { Candidate } from './rules.ts'

/** Entries that one look finds for one agent, and agents for one line: matching looks again while it finds some. */
const ENTRIES_EACH = 4
const AGENTS_EACH = 32
/** Agents beside those who could all be taken by the entries before: of equals, who fits best is among them. */
const SPARE = 8
const MOST = 400

/**
 * What each of these agents (null: anybody) may take now, in queue order: the heads of the lines that they serve, so
 * that the cost grows with the lines an agent serves and not with the queue; and what they were asked for by name. Who
 * is kept for a call gets nothing from behind its place. Its parameters are selected, like those below: a plan that cannot
 * see them is made once a connection; making it takes longer than all that it does.
 */
const TAKEABLE = `select distinct on (e.rank_at, e.id) e.* from agents a join agent_people p on p.id = a.id
left join unnest((select $4::uuid[]), (select $5::timestamptz[])) k (agent, rank) on k.agent = a.id
cross join lateral (
  select h.* from queue_lines l cross join lateral (
    select * from queue_entries q
    where q.tenant_id = $1 and q.line = l.line and q.state = 'waiting' and q.customer <> 'called'
      and not q.skip @> array[a.id::text]
      and (q.hold_until is null or q.hold_until <= (select $3::timestamptz) or q.prefer_id = a.id or not exists (
        select 1 from agents o where o.tenant_id = $1 and o.id = q.prefer_id and o.active and o.presence = 'online'
          and not q.skip @> array[o.id::text] and (q.prefer_because = 'requested' or o.grants @> q.needs)))
      and has_room(q.weight, a.load + a.reserved, a.capacity, a.share, p.attention)
    order by q.rank_at, q.id limit ${ENTRIES_EACH}) h
  where l.tenant_id = $1 and l.needs <@ a.grants and (k.rank is null or h.rank_at <= k.rank)
  union all
  select q.* from queue_entries q
  where q.tenant_id = $1 and q.prefer_id = a.id and q.prefer_because = 'requested' and q.state = 'waiting'
    and q.customer <> 'called' and not q.skip @> array[a.id::text]
    and has_room(q.weight, a.load + a.reserved, a.capacity, a.share, p.attention) and (k.rank is null or q.rank_at <= k.rank)
  order by rank_at, id limit ${ENTRIES_EACH}) e
where a.tenant_id = $1 and a.free and not ${leasedAway('(select $3::timestamptz)')}
  and ((select $2::uuid[]) is null or a.id = ${anyOf('$2::uuid[]')})
order by e.rank_at, e.id limit ${MOST}`

/** Without a condition on the state the primary key is the only way in: no plan reads the whole queue for one entry. */
const NAMED = `select * from queue_entries where tenant_id = $1 and id = ${anyOf('$6::uuid[]')}
union all select * from queue_entries where tenant_id = $1 and prefer_id = ${anyOf('$2::uuid[]')} and state = 'waiting'`

/** Calls that an agent is kept for at most, the first of the queue. */
const MOST_CALLS = 100

/** What wants a whole agent and waits. */
const CALLS = `select * from queue_entries
where tenant_id = $1 and state = 'waiting' and weight is null and customer = 'here' order by rank_at, id limit ${MOST_CALLS}`

/** Who of those that have waited too long is seen to before others: the first of them. */
const MOST_LATE = 4
export const LATE = `select * from queue_entries
where tenant_id = $1 and state = 'waiting' and escalated and customer = 'here' order by rank_at, id limit ${MOST_LATE}`

const LOOK = `select 'named' as found, e.* from (${NAMED}) e
union all select 'takeable', e.* from (${TAKEABLE}) e
union all select 'call', e.* from (${CALLS}) e
union all select 'late', e.* from (${LATE}) e`

/**
 * What a look begins with, each in queue order: the named entries (whatever they are now) and those that are held for
 * one of the agents, what the agents (null: anybody) may take, the calls that wait, and who has waited too long.
 */
export async function lookAt(ctx: InTx, agents: readonly string[] | null, entries: readonly string[]) {
  const values = [ctx.tenant, agents, now(ctx), [], [], entries]
  type Seen = EntryRow & { found: 'named' | 'takeable' | 'call' | 'late' }
  const { rows } = await ctx.tx.client.query<Seen>({ name: 'routing_look', text: LOOK, values })
  const seen = (found: Seen['found']) => inOrder(rows.filter((row) => row.found === found))
  return { named: seen('named'), takeable: seen('takeable'), calls: seen('call'), late: seen('late') }
}

/** Each once, in queue order. */
export const inOrder = <Row extends EntryRow>(rows: readonly Row[]): Row[] =>
  [...new Map(rows.map((row) => [row.id, row])).values()].sort(
    (a, b) => a.rank_at.getTime() - b.rank_at.getTime() || (a.id < b.id ? -1 : 1),
  )

/** What these agents may take, where some are kept for calls. */
export async function takeableBy(
  ctx: InTx,
  agents: readonly string[] | null,
  kept: ReadonlyMap<string, Date>,
): Promise<EntryRow[]> {
  if (agents?.length === 0) return []
  const values = [ctx.tenant, agents, now(ctx), [...kept.keys()], [...kept.values()]]
  return (await ctx.tx.client.query<EntryRow>({ name: 'routing_takeable', text: TAKEABLE, values })).rows
}

/** Of an agent `a`, who is the person `p`. */
export const agentColumns = (now: string): string => `a.id, a.presence, a.capacity, a.load, a.reserved, a.share,
  p.attention, a.grants, a.skill_count, a.last_work_at, ${leasedAway(now)} as leased`

/** For each sort of entry the best of those with room, and how many there were; beside them whom entries prefer. */
const CANDIDATES = `select n.sort, c.*
from unnest((select $2::text[]), (select $3::text[]), (select $4::int[]), (select $5::text[])) as n (sort, needs, weight, skip)
cross join lateral (
  select ${agentColumns('(select $8::timestamptz)')}, count(*) over ()::int as candidates
  from agents a join agent_people p on p.id = a.id
  where a.tenant_id = $1 and a.free and not ${leasedAway('(select $8::timestamptz)')}
    and a.grants @> string_to_array(n.needs, ',') and not string_to_array(n.skip, ',') @> array[a.id::text]
    and has_room(n.weight, a.load + a.reserved, a.capacity, a.share, p.attention)
  order by p.attention / 10000.0 + 0.3 * a.skill_count, a.last_work_at, a.id limit $7) c
union all
select null, ${agentColumns('(select $8::timestamptz)')}, 0
from agents a join agent_people p on p.id = a.id
where a.tenant_id = $1 and a.active and a.id = ${anyOf('$6::uuid[]')}`

export interface CandidateRow extends Omit<Candidate, 'skillCount' | 'lastWorkAt' | 'presence'> {
  presence: string
  skill_count: number
  last_work_at: Date
}

type Found = CandidateRow & { sort: string | null; candidates: number }

export interface Field {
  team: Candidate[]
  /** How many agents with the skills had room. */
  candidates(entry: EntryRow): number
}

/** Entries that the same agents may take. */
const sortOf = ({ needs, weight, skip }: EntryRow): string => `${needs.join()}|${weight ?? ''}|${skip.join()}`

/**
 * So few entries take so few agents, that no more of them have to be looked at. `kept` agents may have room and yet be
 * out of the question: so many more are.
 */
export async function candidatesFor(ctx: InTx, entries: readonly EntryRow[], kept: number): Promise<Field> {
  const sorts = [...new Map(entries.map((entry) => [sortOf(entry), entry]))]
  const values = [
    ctx.tenant,
    sorts.map(([sort]) => sort),
    sorts.map(([, { needs }]) => needs.join()),
    sorts.map(([, { weight }]) => weight),
    sorts.map(([, { skip }]) => skip.join()),
    entries.flatMap(({ prefer_id }) => prefer_id ?? []),
    Math.min(entries.length + SPARE, AGENTS_EACH) + kept,
    now(ctx),
  ]
  const { rows } = await ctx.tx.client.query<Found>({ name: 'routing_candidates', text: CANDIDATES, values })
  const counts = new Map(rows.map(({ sort, candidates }) => [sort, candidates]))
  const team = new Map(rows.map((row) => [row.id, toCandidate(row)]))
  return { team: [...team.values()], candidates: (entry) => counts.get(sortOf(entry)) ?? 0 }
}

export const toCandidate = (row: CandidateRow): Candidate => ({
  id: row.id,
  presence: row.presence as Presence,
  capacity: row.capacity,
  load: row.load,
  reserved: row.reserved,
  share: row.share,
  attention: row.attention,
  leased: row.leased,
  grants: row.grants,
  skillCount: row.skill_count,
  lastWorkAt: row.last_work_at,
})
