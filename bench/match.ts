import { openBase } from '@tandem/server/compose.ts'
import { readConfig } from '@tandem/server/kernel/config.ts'
import type { Context } from '@tandem/server/kernel/context.ts'
import { enqueue, matchTenant, queueOf } from '@tandem/server/modules/routing/index.ts'
import { changeLoad, listAgents } from '@tandem/server/modules/workforce/index.ts'
import { analyse, contextOf, id, staff, type Thread, threads } from './lib/floor.ts'
import { fill } from './lib/queue.ts'
import { removeFolder, temporaryFolder } from './lib/server.ts'
import { quantile, round } from './lib/statistics.ts'

const WAITING = 10_000
const AGENTS = 2000
const SKILLS = 50
const CAPACITY = 3
const EVENTS = 3000
/** A floor is at work for hours: what the first thousand cost is the compiler's. */
const WARM = 1000

/**
 * The matcher on a full floor, on PostgreSQL, from the event to the committed and told offer: every agent busy and
 * 10,000 conversations waiting, an agent gets room (and an offer), the offer is taken, another conversation arrives.
 * The baseline reads the queue and the team once, as a matcher would that looks at everything.
 */
export async function run() {
  const folder = temporaryFolder()
  const base = await openBase({ ...readConfig({}), dataDir: folder, logLevel: 'error' })
  const ctx = contextOf(base.services, id())
  try {
    const agents = await staff(ctx, { agents: AGENTS, skills: SKILLS, capacity: CAPACITY })
    await within(ctx, (inner) => fill(inner, WAITING, SKILLS))
    const spare = await arrivals(ctx)
    await analyse(base.services)
    const freed: number[] = []
    const arrived: number[] = []
    for (const [i, thread] of spare.entries()) {
      const agent = agents[(i * 7919) % AGENTS] ?? ''
      await within(ctx, (inner) => changeLoad(inner, agent, { load: -100 }))
      freed.push(await timed(() => matchTenant(ctx, { entries: [], agents: [agent] })))
      await take(ctx, agent)
      const entry = await within(ctx, (inner) =>
        enqueue(inner, {
          conversation: thread.conversation,
          reason: 'asked_for_human',
          summary: '',
          skills: [skillOf(i)],
        }),
      )
      arrived.push(await timed(() => matchTenant(ctx, { entries: [entry.id], agents: [] })))
    }
    const all = [...freed.slice(WARM), ...arrived.slice(WARM)]
    const scan = await timed(() => within(ctx, async (inner) => [await queueOf(inner), await listAgents(inner.tx)]))
    return {
      p99Ms: round(quantile(all, 0.99), 2),
      p50Ms: round(quantile(all, 0.5), 2),
      freedP99Ms: round(quantile(freed.slice(WARM), 0.99), 2),
      arrivedP99Ms: round(quantile(arrived.slice(WARM), 0.99), 2),
      readingAllMs: round(scan, 1),
      events: all.length,
    }
  } finally {
    await base.close()
    removeFolder(folder)
  }
}

type Inner = Parameters<typeof enqueue>[0]
const within = <T>(ctx: Context, work: (ctx: Inner) => Promise<T>): Promise<T> =>
  ctx.services.transactions.run(ctx.tenant, (tx) => work({ ...ctx, tx }))

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

const skillOf = (i: number) => ({ key: `s${i % SKILLS}`, level: 1 + (i % 3) })

const arrivals = (ctx: Context): Promise<Thread[]> =>
  within(ctx, async (inner) => (await threads(ctx, inner.tx, EVENTS)).rows)

/** The agent takes the offer: the entry is served, and its place is taken. */
async function take(ctx: Context, agent: string): Promise<void> {
  await within(ctx, async (inner) => {
    const { rowCount } = await inner.tx.client.query(
      `with taken as (update offers set state = 'accepted', ended_at = now()
         where tenant_id = $1 and agent_id = $2 and state = 'live' returning entry_id)
       update queue_entries q set state = 'assigned', agent_id = $2, assigned_at = now() from taken
       where q.tenant_id = $1 and q.id = taken.entry_id`,
      [ctx.tenant, agent],
    )
    if (rowCount) await changeLoad(inner, agent, { load: 100, reserved: -100 })
    else await changeLoad(inner, agent, { load: 100 })
  })
}
