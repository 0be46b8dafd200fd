import type { Services } from '../../kernel/context.ts'
import { type DeadlineKind, setDeadline } from '../../kernel/deadlines.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { storedPolicy } from './policy.ts'
import { changePresence } from './presence.ts'

const RENEW_MS = 5_000
/** A grace shorter than two renewals would take people away who are there. */
const LEAST_MS = 2 * RENEW_MS
const KIND = 'workforce.gone'

/**
 * The sockets of this process, by agent. While there is one, the process keeps moving the agent's `gone` deadline
 * ahead; the last socket of the last process, or the death of that process, lets it come. So nothing has to be counted
 * across processes, and a crash leaves no agent online for ever.
 */
class Connections {
  readonly #services: Services
  readonly #agents = new Map<string, { tenant: string; agent: string; sockets: number }>()
  #ticking = false

  constructor(services: Services) {
    this.#services = services
  }

  async add(tenant: string, agent: string): Promise<void> {
    const entry = this.#agents.get(`${tenant}|${agent}`) ?? { tenant, agent, sockets: 0 }
    entry.sockets++
    this.#agents.set(`${tenant}|${agent}`, entry)
    this.#tick()
    await this.#renew(tenant, agent)
  }

  async remove(tenant: string, agent: string): Promise<void> {
    const entry = this.#agents.get(`${tenant}|${agent}`)
    if (!entry || --entry.sockets > 0) return
    this.#agents.delete(`${tenant}|${agent}`)
    await this.#renew(tenant, agent)
  }

  has(tenant: string, agent: string): boolean {
    return this.#agents.has(`${tenant}|${agent}`)
  }

  #renew(tenant: string, agent: string): Promise<void> {
    return this.#services.transactions.run(tenant, (tx) => this.renewIn(tx, agent))
  }

  /** A renewal that had to wait for a connection until after the last socket broke would lengthen the grace. */
  #keep(tenant: string, agent: string): Promise<void> {
    return this.#services.transactions.run(tenant, async (tx) => {
      if (this.has(tenant, agent)) await this.renewIn(tx, agent)
    })
  }

  async renewIn(tx: Tx, agent: string): Promise<void> {
    const { graceSeconds } = await storedPolicy(tx)
    const dueAt = new Date(this.#services.clock.now() + Math.max(graceSeconds * 1000, LEAST_MS))
    await setDeadline(tx, this.#services, { kind: KIND, key: agent, dueAt })
  }

  #tick(): void {
    if (this.#ticking) return
    this.#ticking = true
    this.#services.clock.after(RENEW_MS, () => {
      this.#ticking = false
      if (this.#agents.size === 0) return
      this.#tick()
      for (const { tenant, agent } of this.#agents.values()) {
        this.#keep(tenant, agent).catch((err: unknown) => this.#services.log.warn({ err }, 'presence was not renewed'))
      }
    })
  }
}

const known = new WeakMap<Services, Connections>()

function connectionsOf(services: Services): Connections {
  const connections = known.get(services) ?? new Connections(services)
  known.set(services, connections)
  return connections
}

/** An agent opened a socket. */
export const agentConnected = (services: Services, tenant: string, agent: string): Promise<void> =>
  connectionsOf(services).add(tenant, agent)

/** A socket of an agent is gone; after the grace without another one the agent is offline. */
export const agentDisconnected = (services: Services, tenant: string, agent: string): Promise<void> =>
  connectionsOf(services).remove(tenant, agent)

export const goneDeadline: DeadlineKind = {
  kind: KIND,
  async run(ctx, agent) {
    const connections = connectionsOf(ctx.services)
    // The database was away for longer than the grace: nobody could renew, and everybody is still there.
    if (connections.has(ctx.tenant, agent)) return connections.renewIn(ctx.tx, agent)
    const row = await ctx.tx.db
      .selectFrom('agents')
      .select('id')
      .where('tenant_id', '=', ctx.tenant)
      .where('id', '=', agent)
      .where('active', '=', true)
      .executeTakeFirst()
    if (row) await changePresence(ctx, agent, 'offline', 'disconnected')
  },
}
