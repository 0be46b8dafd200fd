import type { Context, InTx, Services } from '../../kernel/context.ts'
import { announceSoon } from './announce.ts'
import { callCustomer } from './call-customer.ts'
import { leaseForLate } from './lease.ts'
import { matchOnce, type Work } from './matcher.ts'

interface Run {
  current: Promise<void>
  /** What came during the run, for the one after it. */
  next: { work: Work; done: Promise<void> } | null
}
const runs = new WeakMap<Services, Map<string, Run>>()

/**
 * Matches what the work names for the context's tenant, until nothing more fits. What is asked for during a run is
 * gathered and done in one run after it; resolves when that is over.
 */
export function matchTenant(ctx: Context, work: Work): Promise<void> {
  const byTenant = runs.get(ctx.services) ?? new Map<string, Run>()
  runs.set(ctx.services, byTenant)
  const start = (todo: Work): Promise<void> => {
    const fresh: Run = { current: matchAll(ctx, todo), next: null }
    byTenant.set(ctx.tenant, fresh)
    return fresh.current.finally(() => {
      if (byTenant.get(ctx.tenant) === fresh && !fresh.next) byTenant.delete(ctx.tenant)
    })
  }
  const run = byTenant.get(ctx.tenant)
  if (!run) return start(work)
  if (run.next) {
    run.next.work = join(run.next.work, work)
    return run.next.done
  }
  const gathered = { work, done: Promise.resolve() }
  gathered.done = run.current.catch(() => {}).then(() => start(gathered.work))
  run.next = gathered
  return gathered.done
}

const join = (a: Work, b: Work): Work => ({
  entries: [...new Set([...a.entries, ...b.entries])],
  agents: a.agents === 'all' || b.agents === 'all' ? 'all' : [...new Set([...a.agents, ...b.agents])],
})

/** Looks in vain before giving up; what keeps changing announces itself again. */
const PATIENCE = 5

async function matchAll(ctx: Context, work: Work): Promise<void> {
  let todo = work
  let isLate = false
  for (let vain = 0; vain < PATIENCE && todo.entries.length + todo.agents.length > 0; ) {
    const { offers, calls, stale, late, rest } = await inTx(ctx, (inner) => matchOnce(inner, todo))
    todo = rest
    isLate ||= late
    for (const conversation of calls) await inTx(ctx, (inner) => callCustomer(inner, conversation))
    if (offers.length + calls.length > 0) vain = 0
    else if (stale) vain++
    else break
  }
  // Locks people once the looks have let go of their agents.
  if (isLate) await inTx(ctx, leaseForLate)
  announceSoon(ctx)
}

const inTx = <T>(ctx: Context, work: (ctx: InTx) => Promise<T>): Promise<T> =>
  ctx.services.transactions.run(ctx.tenant, (tx) => work({ ...ctx, tx }))
