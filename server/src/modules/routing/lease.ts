import type { InTx } from '../../kernel/context.ts'
import { type DeadlineKind, setDeadline } from '../../kernel/deadlines.ts'
import { announceChange, type Lease, leasableFor, leasedAway, PAUSE_MS, writeLeases } from '../workforce/index.ts'
import { LATE } from './find.ts'
import { now } from './internal.ts'

const LEASE = 'routing.lease'
const TERM_MS = 300_000
/** So long before its end the tenant looks whether it still needs the lease. */
const RENEWED_MS = 60_000

const CAN_TAKE = `a.tenant_id = $1 and a.active and a.presence = 'online' and a.capacity > 0
  and a.grants @> l.needs and not l.skip @> array[a.id::text]`

/**
 * For who is late the person who is soonest free, unless somebody has room, or serves this tenant alone: there the order
 * of the queue sees to it. Who is leased for them already stays so.
 */
const WANTED = `with late as materialized (
  select * from (${LATE}) l where not exists (select 1 from agents a join agent_people p on p.id = a.id
    where ${CAN_TAKE} and (cardinality(p.tenants) = 1
      or has_room(l.weight, a.load + a.reserved, a.capacity, a.share, p.attention)
        and not ${leasedAway('$2::timestamptz')}))
)
select distinct on (t.id) t.id as person, l.id as work from late l cross join lateral (
  select a.id from agents a join agent_people p on p.id = a.id
  where ${CAN_TAKE} and ${leasableFor('l.id', '$2::timestamptz')}
  order by p.leased_for = l.id and p.leased_until > $2 desc nulls last, p.attention - a.share, a.load + a.reserved,
    a.last_work_at, a.id limit 1) t
order by t.id, l.rank_at, l.id`

/**
 * Who has waited too long while all takers are busy for other tenants, too, gets their next room: no other tenant gives
 * them anything more. Needed again, a lease is renewed; no longer needed, it ends, and all tenants look at once. A tenant
 * whose lease is over leaves the next one to the others. A lease that nobody ends is over by itself.
 */
export async function leaseForLate(ctx: InTx): Promise<void> {
  const at = now(ctx).getTime()
  const { rows: wanted } = await ctx.tx.client.query<Lease>(WANTED, [ctx.tenant, now(ctx)])
  const term = { until: new Date(at + TERM_MS), renewBefore: new Date(at + RENEWED_MS) }
  const { taken, ended } = await writeLeases(ctx, wanted, term)
  for (const person of taken) await lookAgain(ctx, person, TERM_MS - RENEWED_MS)
  for (const person of ended) {
    announceChange(ctx, person)
    await lookAgain(ctx, person, PAUSE_MS)
  }
}

const lookAgain = (ctx: InTx, person: string, ms: number): Promise<void> =>
  setDeadline(ctx.tx, ctx.services, { kind: LEASE, key: person, dueAt: new Date(now(ctx).getTime() + ms) })

/** The lease nears its end, or the others have had their turn: whoever holds nothing back any longer is looked at. */
export const leaseDeadline: DeadlineKind = {
  kind: LEASE,
  async run(ctx, person) {
    await leaseForLate(ctx)
    announceChange(ctx, person)
  },
}
