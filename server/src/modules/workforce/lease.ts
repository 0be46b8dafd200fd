import type { InTx } from '../../kernel/context.ts'

/** Once over, a lease is not taken again by the same tenant for so long: the others have their turn. */
export const PAUSE_MS = 10_000

const isOwn = (now: string): string => `coalesce(p.leased_to = $1 and p.leased_until > ${now}, false)`

/** Whether the person `p` is leased to another tenant: their next room is not for this one. Needs the tenant as $1. */
export const leasedAway = (now: string): string => `coalesce(p.leased_to <> $1 and p.leased_until > ${now}, false)`

const leasable = (now: string): string => `(p.leased_until is null
  or p.leased_until <= ${now} - case when p.leased_to = $1 then interval '${PAUSE_MS} ms' else interval '0' end)`

/** Whether this tenant may lease the person `p`: nobody does, and it did not just before; or it does, for the same work. */
export const leasableFor = (work: string, now: string): string =>
  `(${leasable(now)} or ${isOwn(now)} and p.leased_for = ${work})`

/** A person and the work that waits for their next room. */
export interface Lease {
  person: string
  work: string
}

/** In id order, like agents. */
const LOCK = `select p.id as person, p.leased_for as work, p.leased_until as until,
  ${isOwn('$3::timestamptz')} as own, ${leasable('$3::timestamptz')} as free
from agent_people p where p.id = any($2::uuid[]) or p.leased_to = $1 order by p.id for update`

type Row = { person: string; work: string | null; until: Date | null; own: boolean; free: boolean }

const WRITE = `update agent_people p set leased_to = $1, leased_for = w.work, leased_until = w.until
from unnest($2::uuid[], $3::uuid[], $4::timestamptz[]) w (person, work, until) where p.id = w.person`

/** Makes these the leases of the tenant: takes them, renews those that are nearly over, and ends all others. */
export async function writeLeases(
  ctx: InTx,
  wanted: readonly Lease[],
  term: { until: Date; renewBefore: Date },
): Promise<{ taken: string[]; ended: string[] }> {
  const now = new Date(ctx.services.clock.now())
  const works = new Map(wanted.map(({ person, work }) => [person, work]))
  const { rows } = await ctx.tx.client.query<Row>(LOCK, [ctx.tenant, [...works.keys()], now])
  const ended = rows.filter(({ person, work, own }) => own && works.get(person) !== work)
  const taken = rows.filter(({ person, until, own, free }) => {
    const isOver = own && until !== null && until <= term.renewBefore
    return works.has(person) && (free || isOver) && !ended.some((row) => row.person === person)
  })
  if (ended.length + taken.length === 0) return { taken: [], ended: [] }
  const values = [
    [...ended, ...taken].map(({ person }) => person),
    [...ended, ...taken].map(({ person }) => works.get(person) ?? null),
    [...ended.map(() => now), ...taken.map(() => term.until)],
  ]
  ctx.tx.send({ text: WRITE, values: [ctx.tenant, ...values] })
  return { taken: taken.map(({ person }) => person), ended: ended.map(({ person }) => person) }
}
