import type { Clock } from '../../kernel/clock.ts'
import { Alone } from './testing-alone.ts'
import { type Asker, type Process, unlessRefused } from './testing-calls.ts'
import type { Picture } from './testing-invariants.ts'
import { Sockets } from './testing-sockets.ts'

type Agent = Asker & { id: string }

/** The only socket of each agent of a tenant, and which process has it. */
export class Connections {
  readonly #clock: Clock
  readonly #sockets = new Sockets()
  /** By agent. */
  readonly #processes = new Map<string, Process>()
  readonly #alone = new Alone()

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** The socket of an agent comes, or breaks. */
  move(at: Process, agent: Agent, what: 'lose' | 'back'): Promise<void> {
    return this.#alone.change(agent.id, async () => {
      const there = this.#processes.get(agent.id)
      if (there && what === 'back') return
      // What becomes of it is known again when it is answered.
      this.#sockets.forget(agent.id)
      // The process counts a socket also where it could not note it.
      this.#processes.set(agent.id, there ?? at)
      let since = this.#clock.now()
      if (!there) await at.ask('connect', agent, agent.id)
      if (what === 'lose') {
        since = this.#clock.now()
        this.#processes.delete(agent.id)
        await (there ?? at).ask('disconnect', agent, agent.id)
      }
      this.#sockets.note(agent.id, { at: since, until: this.#clock.now(), isLost: what === 'lose' })
    })
  }

  /** Who lost the socket is gone after the grace, and not before. */
  check(team: Picture['team'], isTroubled: boolean): void {
    // A process that died took its sockets with it.
    if (isTroubled) this.#sockets.forget()
    this.#sockets.check(team, this.#clock.now())
  }

  /** Nobody has a socket any longer. */
  async hangUp(agents: readonly Agent[]): Promise<void> {
    this.#sockets.forget()
    for (const agent of agents)
      await this.#processes.get(agent.id)?.ask('disconnect', agent, agent.id).catch(unlessRefused)
    this.#processes.clear()
  }
}
