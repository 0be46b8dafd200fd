import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { openBase } from '@tandem/server/compose.ts'
import { readConfig } from '@tandem/server/kernel/config.ts'
import type { Context } from '@tandem/server/kernel/context.ts'
import { setPolicy } from '@tandem/server/modules/workforce/index.ts'
import { startNats } from '../server/test/nats.ts'
import { analyse, contextOf, id, staff, threads } from './lib/floor.ts'
import { removeFolder, temporaryFolder } from './lib/server.ts'
import { quantile, round } from './lib/statistics.ts'

const PROCESSES = 4
const PER_SECOND = 260
const SECONDS = 45
const WARM = 15
const AGENTS = 400
const CAPACITY = 5

/** What a process tells at the end: the seconds since the start at which its agents accepted, and how long that took. */
export interface Report {
  accepted: { at: number; conversation: string; agent: string; acceptMs: number }[]
  refused: number
}

/**
 * Four processes on one PostgreSQL: together they let 200 customers a second ask for a person; their agents accept what
 * is offered and close it after a second, which frees their place. Counts assignments a second in the middle of the
 * run, and afterwards what would break a property: two owners, a load that is not the sum of the work, a place too many.
 */
export async function run() {
  const folder = temporaryFolder()
  const nats = await startNats()
  const config = { ...readConfig({}), dataDir: folder, logLevel: 'error' }
  const base = await openBase(config)
  const ctx = contextOf(base.services, id())
  const children: ChildProcess[] = []
  try {
    const agents = await staff(ctx, { agents: AGENTS, skills: 10, capacity: CAPACITY })
    // All conversations are of one customer here: nobody is to be waited for because they served that one before.
    await setPolicy(ctx, { stickyHours: 0 })
    const calls = await base.services.transactions.run(ctx.tenant, async (tx) => {
      const { rows } = await threads(ctx, tx, PER_SECOND * SECONDS)
      return rows.map(({ conversation }) => conversation)
    })
    await analyse(base.services)
    const { host, port, database, user, password } = base.services.transactions.app.options
    const login = `${user}:${encodeURIComponent(String(password))}`
    const url = `postgres://${login}@localhost:${port}/${database}?host=${encodeURIComponent(host ?? '')}`
    for (let n = 0; n < PROCESSES; n++) {
      const env = { ...process.env, DATABASE_URL: url, NATS_URL: nats.url, TANDEM_DATA: folder, LOG_LEVEL: 'error' }
      children.push(fork(fileURLToPath(new URL('./lib/assign-process.ts', import.meta.url)), { env }))
    }
    await Promise.all(children.map((child) => once(child, 'message')))
    const reports = await Promise.all(
      children.map(async (child, n) => {
        const own = <T>(all: readonly T[]) => all.filter((_, i) => i % PROCESSES === n)
        child.send({ tenant: ctx.tenant, agents: own(agents), calls: own(calls), seconds: SECONDS })
        const [report] = (await once(child, 'message')) as [Report]
        return report
      }),
    )
    const accepted = reports.flatMap((report) => report.accepted)
    // The first seconds warm the processes up, and the last ones run dry.
    const end = Math.max(SECONDS, ...accepted.map(({ at }) => at)) - 1
    const steady = accepted.filter(({ at }) => at > WARM && at <= end)
    return {
      perSecond: round(steady.length / (end - WARM), 0),
      violations: (await violations(ctx)) + doubles(accepted),
      asked: calls.length,
      refused: reports.reduce((sum, { refused }) => sum + refused, 0),
      assigned: accepted.length,
      acceptP99Ms: round(
        quantile(
          steady.map(({ acceptMs }) => acceptMs),
          0.99,
        ),
        0,
      ),
      processes: PROCESSES,
    }
  } finally {
    for (const child of children) child.kill()
    await base.close()
    await nats.stop()
    removeFolder(folder)
  }
}

/** Conversations that were accepted more than once without having been closed: each is asked for once here. */
const doubles = (accepted: Report['accepted']): number =>
  accepted.length - new Set(accepted.map(({ conversation }) => conversation)).size

/** Rows that break a property once nothing is under way: what the last events are still about is waited for. */
async function violations(ctx: Context): Promise<number> {
  for (let left = PATIENCE_SECONDS; ; left--) {
    const { rows } = await ctx.services.transactions.run(ctx.tenant, (tx) =>
      tx.client.query<{ n: number }>(BROKEN, [ctx.tenant]),
    )
    const broken = rows.reduce((sum, { n }) => sum + n, 0)
    if (broken === 0 || left === 0) return broken
    await new Promise((resolve) => setTimeout(resolve, 1000))
  }
}

const PATIENCE_SECONDS = 15

const BROKEN = `
select count(*)::int as n from agents a where tenant_id = $1 and (
  load <> (select coalesce(sum(held), 0) from queue_entries q
    where q.tenant_id = $1 and q.agent_id = a.id and q.state in ('assigned', 'wrapup'))
  or reserved <> (select coalesce(sum(q.held), 0) from offers o join queue_entries q on q.tenant_id = $1 and q.id = o.entry_id
    where o.tenant_id = $1 and o.agent_id = a.id and o.state = 'live')
  or load + reserved > capacity * 100)
union all
select count(*)::int from queue_entries q where tenant_id = $1 and (state = 'offered') <> (1 = (
  select count(*) from offers o where o.tenant_id = $1 and o.entry_id = q.id and o.state = 'live'))
union all
select count(*)::int from conversations c where tenant_id = $1 and (status = 'open' and assignee_kind <> 'bot') <> (1 = (
  select count(*) from queue_entries q where q.tenant_id = $1 and q.conversation_id = c.id
    and q.state in ('waiting', 'offered', 'assigned')
    and (q.state = 'assigned') = (c.assignee_kind = 'agent') and (q.state <> 'assigned' or q.agent_id = c.assignee_id)))
union all
select count(*)::int from queue_entries q where tenant_id = $1 and state = 'waiting' and exists (
  select 1 from agents a where a.tenant_id = $1 and a.presence = 'online' and a.grants @> q.needs
    and a.load + a.reserved + 100 <= a.capacity * 100 and not q.skip @> array[a.id::text])`
