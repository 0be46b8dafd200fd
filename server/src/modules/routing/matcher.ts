import { sql } from 'kysely'
import type { Context, Services } from '../../kernel/context.ts'
import { setDeadline } from '../../kernel/deadlines.ts'
import { uuidv7 } from '../../kernel/ids.ts'
import { findTenant } from '../tenants/index.ts'
import { changeLoad, hasRoom, lockAgents } from '../workforce/index.ts'
import { announcePlaces } from './announce.ts'
import { queueOf, teamOf } from './floor.ts'
import { type EntryRow, type InTx, now, tell, tellQueueChanged, updateEntry } from './internal.ts'
import { presentOffers } from './present.ts'
import { type Because, type Match, match } from './rules.ts'

export const OFFER = 'routing.offer'
export const RETRY = 'routing.retry'

/** Advisory lock class of the matcher: 'rout' in ASCII. */
const LOCK = 0x726f7574

/**
 * Offers waiting conversations to agents with room, until nothing more fits. One matcher a tenant at a time, in any
 * process; it takes entries before agents, each in id order, and looks at them again once they are locked.
 */
async function matchIn(ctx: InTx): Promise<void> {
  await sql`select pg_advisory_xact_lock(${LOCK}, hashtext(${ctx.tenant}))`.execute(ctx.tx.db)
  const waiting = (await queueOf(ctx)).filter((entry) => entry.state === 'waiting')
  if (waiting.length > 0) await offerAll(ctx, waiting)
  await announcePlaces(ctx)
}

async function offerAll(ctx: InTx, waiting: readonly EntryRow[]): Promise<void> {
  const { matches, exhausted } = match(waiting.map(asWaiting), await teamOf(ctx))
  const { policies } = await findTenant(ctx.tx.db, ctx.tenant)
  const expiresAt = new Date(now(ctx).getTime() + policies.offerSeconds * 1000)
  for (const key of exhausted) await setDeadline(ctx.tx, ctx.services, { kind: RETRY, key, dueAt: expiresAt })
  if (matches.length === 0) return
  const entries = new Map(
    (
      await lockWaiting(
        ctx,
        matches.map(({ entry }) => entry),
      )
    ).map((row) => [row.id, row]),
  )
  const agents = new Map(
    (await lockAgents(ctx.tx, [...new Set(matches.map(({ agent }) => agent))])).map((row) => [row.id, row]),
  )
  const offers: string[] = []
  for (const { entry, agent, because } of matches) {
    const row = entries.get(entry)
    const taker = agents.get(agent)
    // What changed since it was read announces itself, and the matcher comes again.
    if (!row || taker?.presence !== 'online' || !hasRoom(taker)) continue
    taker.reserved++
    offers.push(await offer(ctx, row, { agent, because, expiresAt }))
  }
  await tellOffers(ctx, offers)
}

const asWaiting = (row: EntryRow) => ({
  id: row.id,
  skills: row.skills,
  skip: row.skip,
  prefer: row.prefer_id ? { agent: row.prefer_id, because: row.prefer_because as Because } : null,
})

/** Waits for who holds an entry just now: that may end without a change, and then nobody would come for it again. */
function lockWaiting(ctx: InTx, ids: readonly string[]): Promise<EntryRow[]> {
  return ctx.tx.db
    .selectFrom('queue_entries')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('id', 'in', ids)
    .where('state', '=', 'waiting')
    .orderBy('id')
    .forUpdate()
    .execute()
}

async function offer(
  ctx: InTx,
  entry: EntryRow,
  to: { agent: string; because: Match['because']; expiresAt: Date },
): Promise<string> {
  const id = uuidv7(ctx.services.clock)
  await changeLoad(ctx, to.agent, { reserved: 1 })
  await updateEntry(ctx.tx, entry.id, { state: 'offered' })
  await ctx.tx.db
    .insertInto('offers')
    .values({
      tenant_id: ctx.tenant,
      id,
      entry_id: entry.id,
      agent_id: to.agent,
      because: to.because,
      state: 'live',
      created_at: now(ctx),
      expires_at: to.expiresAt,
    })
    .execute()
  await setDeadline(ctx.tx, ctx.services, { kind: OFFER, key: id, dueAt: to.expiresAt })
  ctx.tx.emit('handover.offered', entry.conversation_id, {
    conversation: entry.conversation_id,
    episode: entry.episode_id,
    channel: entry.channel_id,
    agent: to.agent,
    at: now(ctx).toISOString(),
  })
  return id
}

async function tellOffers(ctx: InTx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const query = ctx.tx.db.selectFrom('offers').selectAll().where('tenant_id', '=', ctx.tenant).where('id', 'in', ids)
  const rows = await query.execute()
  const shown = new Map((await presentOffers(ctx, rows)).map((offer) => [offer.id, offer]))
  for (const row of rows) {
    const offer = shown.get(row.id)
    if (offer) tell(ctx, `agent.${row.agent_id}`, { op: 'offer', offer })
  }
  tellQueueChanged(ctx)
}

interface Run {
  current: Promise<void>
  next: Promise<void> | null
}
const runs = new WeakMap<Services, Map<string, Run>>()

/** Runs the matcher for the context's tenant; calls during a run share one run after it. */
export function matchTenant(ctx: Context): Promise<void> {
  const byTenant = runs.get(ctx.services) ?? new Map<string, Run>()
  runs.set(ctx.services, byTenant)
  const work = () => ctx.services.transactions.run(ctx.tenant, (tx) => matchIn({ ...ctx, tx }))
  const start = (): Promise<void> => {
    const fresh: Run = { current: work(), next: null }
    byTenant.set(ctx.tenant, fresh)
    return fresh.current.finally(() => {
      if (byTenant.get(ctx.tenant) === fresh && !fresh.next) byTenant.delete(ctx.tenant)
    })
  }
  const run = byTenant.get(ctx.tenant)
  if (run) {
    run.next ??= run.current.catch(() => {}).then(() => start())
    return run.next
  }
  return start()
}
