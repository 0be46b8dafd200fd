import { openBase } from '@tandem/server/compose.ts'
import { backstage } from '@tandem/server/kernel/backstage.ts'
import { readConfig } from '@tandem/server/kernel/config.ts'
import type { Context } from '@tandem/server/kernel/context.ts'
import { lead } from '@tandem/server/kernel/leader.ts'
import { closeEpisode } from '@tandem/server/modules/conversations/index.ts'
import { accept, enqueue, routing } from '@tandem/server/modules/routing/index.ts'
import { workforce } from '@tandem/server/modules/workforce/index.ts'
import type { Report } from '../assign.ts'
import { contextOf } from './floor.ts'

/** One server process of the `assign` benchmark: its customers ask, its agents accept and close. */
interface Job {
  tenant: string
  agents: string[]
  calls: string[]
  seconds: number
}

const TALK_MS = 1000
const CONNECTIONS = 10
const AT_ONCE = 6

const base = await openBase(readConfig())
const { services } = base
// The embedded server takes 100 connections for all of the processes.
services.transactions.app.options.max = CONNECTIONS
const behind = backstage(services, [workforce, routing])
const leadership = lead(services.transactions.system, services.clock, services.log, {
  onGain: behind.start,
  onLoss: behind.stop,
})
await leadership.ready
process.send?.('ready')
process.on('message', (job: Job) => void work(job))

async function work({ tenant, agents, calls, seconds }: Job): Promise<void> {
  const ctx = contextOf(services, tenant)
  const report: Report = { accepted: [], refused: 0 }
  const asking = new Set<Promise<unknown>>()
  const began = performance.now()
  for (const agent of agents) serve(ctx, agent, { report, began })
  for (const [i, conversation] of calls.entries()) {
    const wait = began + (i * seconds * 1000) / calls.length - performance.now()
    if (wait > 1) await sleep(wait)
    // Who cannot be heard at once waits at the door: the rate that is reached shows it.
    while (asking.size >= AT_ONCE) await Promise.race(asking)
    const asked = services.transactions
      .run(tenant, (tx) =>
        enqueue({ ...ctx, tx }, { conversation, reason: 'asked_for_human', summary: '', skills: [`s${i % 10}`] }),
      )
      .catch(() => report.refused++)
      .finally(() => asking.delete(asked))
    asking.add(asked)
  }
  await sleep(5000)
  process.send?.(report)
}

/** Accepts every offer as it comes, and closes the conversation a moment later. */
function serve(ctx: Context, id: string, to: { report: Report; began: number }): void {
  const scopes = new Set(['routing:work', 'conversation:read'] as const)
  const agent: Context = { ...ctx, actor: { kind: 'agent', id, name: 'agent', roles: ['agent'], scopes, session: id } }
  services.bus.subscribe(`agent.${id}`, (frame) => {
    if (typeof frame !== 'object' || frame === null || !('offer' in frame) || !('op' in frame)) return
    if (frame.op !== 'offer') return
    const { offer } = frame as { offer: { id: string } }
    const offered = performance.now()
    accept(agent, { offer: offer.id })
      .then(async (taken) => {
        const now = performance.now()
        to.report.accepted.push({
          at: (now - to.began) / 1000,
          conversation: taken.id,
          agent: id,
          acceptMs: now - offered,
        })
        await sleep(TALK_MS)
        const { id: conversation } = taken
        await services.transactions.run(ctx.tenant, (tx) =>
          closeEpisode({ ...ctx, tx }, { conversation, reason: 'resolved' }),
        )
      })
      .catch(() => to.report.refused++)
  })
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
