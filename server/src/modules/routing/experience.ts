import type { Experience } from '@tandem/queueing'
import { sql } from 'kysely'
import type { InTx, Services } from '../../kernel/context.ts'

const LAST = 200
/** Before there is traffic: five minutes a conversation, patience of half an hour. */
const HANDLING_SECONDS = 300
const PATIENCE_SECONDS = 1800

const FRESH_MS = 30_000
const learned = new WeakMap<Services, Map<string, { at: number; experience: Experience }>>()

/** What the last entries teach; looked up again after half a minute, since hundreds of them change it slowly. */
export async function experienceOf(ctx: InTx): Promise<Experience> {
  const byTenant = learned.get(ctx.services) ?? new Map<string, { at: number; experience: Experience }>()
  learned.set(ctx.services, byTenant)
  const at = ctx.services.clock.now()
  const known = byTenant.get(ctx.tenant)
  if (known && at - known.at < FRESH_MS) return known.experience
  const experience = await learn(ctx)
  byTenant.set(ctx.tenant, { at, experience })
  return experience
}

/**
 * Handling time, abandonment and the ratios of actual to predicted waits over the last entries. Who gave up is kept as
 * a ghost, whose wait is that until the next entry behind got an agent: leaving them out would flatter the estimate.
 */
async function learn(ctx: InTx): Promise<Experience> {
  const [handling, abandonment, ratios] = [await handlingTime(ctx), await abandonmentRate(ctx), await ratiosOf(ctx)]
  return { handling, abandonment, ratios }
}

async function handlingTime(ctx: InTx): Promise<number> {
  const { rows } = await sql<{ seconds: number | null }>`
    select avg(extract(epoch from ended_at - assigned_at))::float8 as seconds from (
      select assigned_at, ended_at from queue_entries
      where tenant_id = ${ctx.tenant} and assigned_at is not null and outcome in ('closed', 'transferred', 'released')
      order by requested_at desc limit ${LAST}) as served`.execute(ctx.tx.db)
  // A conversation closed within seconds says nothing about the next one.
  return Math.max(rows[0]?.seconds ?? HANDLING_SECONDS, 30)
}

/** Censored maximum likelihood with one prior abandonment: those who gave up over the time that all of them waited. */
async function abandonmentRate(ctx: InTx): Promise<number> {
  const { rows } = await sql<{ gave_up: number; waited: number }>`
    select count(*) filter (where outcome = 'abandoned')::float8 as gave_up,
      coalesce(sum(extract(epoch from coalesce(assigned_at, ended_at) - requested_at)), 0)::float8 as waited from (
      select requested_at, assigned_at, ended_at, outcome from queue_entries
      where tenant_id = ${ctx.tenant} and predicted_seconds is not null and coalesce(assigned_at, ended_at) is not null
      order by requested_at desc limit ${LAST}) as waits`.execute(ctx.tx.db)
  const { gave_up = 0, waited = 0 } = rows[0] ?? {}
  return (gave_up + 1) / (waited + PATIENCE_SECONDS)
}

async function ratiosOf(ctx: InTx): Promise<number[]> {
  const { rows } = await sql<{ ratio: number | null }>`
    select extract(epoch from coalesce(e.assigned_at, ghost.served_at) - e.requested_at)::float8 / e.predicted_seconds
      as ratio
    from (
      select * from queue_entries where tenant_id = ${ctx.tenant} and predicted_seconds > 0
        and (assigned_at is not null or outcome = 'abandoned')
      order by requested_at desc limit ${LAST}) as e
    left join lateral (
      select min(later.assigned_at) as served_at from queue_entries as later
      where e.outcome = 'abandoned' and later.tenant_id = e.tenant_id and later.skills = e.skills
        and later.rank_at > e.rank_at and later.assigned_at > e.ended_at
        and later.requested_at < e.ended_at + interval '1 hour') as ghost on true`.execute(ctx.tx.db)
  return rows.flatMap(({ ratio }) => (ratio === null ? [] : [ratio]))
}

/** Of those whose wait began since then and is over: how many, and how many of them left unserved. */
export async function gaveUpSince(ctx: InTx, since: Date): Promise<{ asked: number; gaveUp: number }> {
  const { rows } = await sql<{ asked: number; gaveUp: number }>`
    select count(*)::int as asked, count(*) filter (where outcome = 'abandoned')::int as "gaveUp"
    from queue_entries where tenant_id = ${ctx.tenant} and requested_at > ${since}
      and (assigned_at is not null or outcome = 'abandoned')`.execute(ctx.tx.db)
  return rows[0] ?? { asked: 0, gaveUp: 0 }
}
