import type { InTx } from '../../kernel/context.ts'
import { leasedAway } from '../workforce/index.ts'
import { agentColumns, type CandidateRow, toCandidate } from './find.ts'
import { asWaiting, type EntryRow, now } from './internal.ts'
import { type Candidate, match } from './rules.ts'

/**
 * Who may get something at present and has the skills for one of the calls; for each as many as there are calls, and as
 * many more as have changed: whoever was kept before is pushed so far down the order at most, and has to be looked at.
 */
const KEEPABLE = `select distinct on (c.id) c.* from unnest((select $2::text[]), (select $3::text[])) n (needs, skip)
cross join lateral (
  select ${agentColumns('(select $4::timestamptz)')} from agents a join agent_people p on p.id = a.id
  where a.tenant_id = $1 and a.free and not ${leasedAway('(select $4::timestamptz)')}
    and a.grants @> string_to_array(n.needs, ',') and not string_to_array(n.skip, ',') @> array[a.id::text]
  order by p.attention - a.share, a.load + a.reserved, a.last_work_at, a.id limit (select $5::int)) c`

export interface Keeping {
  /** Who may be kept for one of the calls. */
  team: Candidate[]
  /** Who is kept, and the place of the call in the queue: what stands behind it goes to others. */
  kept: Map<string, Date>
}

/** The agents who are kept for calls that wait, when so many agents may have changed. */
export async function keepingFor(ctx: InTx, calls: readonly EntryRow[], changed: number): Promise<Keeping> {
  if (calls.length === 0) return { team: [], kept: new Map() }
  const { rows } = await ctx.tx.client.query<CandidateRow>({
    name: 'routing_keepable',
    text: KEEPABLE,
    values: [
      ctx.tenant,
      calls.map(({ needs }) => needs.join()),
      calls.map(({ skip }) => skip.join()),
      now(ctx),
      calls.length + changed,
    ],
  })
  const team = rows.map(toCandidate)
  const places = new Map(calls.map(({ id, rank_at }) => [id, rank_at]))
  const { kept } = match(calls.map(asWaiting), team, now(ctx))
  return { team, kept: new Map([...kept].flatMap(([agent, call]) => [[agent, places.get(call) ?? now(ctx)]])) }
}
