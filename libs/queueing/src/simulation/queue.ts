import { Agenda } from './agenda.ts'

/** Somebody who wants to talk; times in seconds since the start. */
export interface Customer {
  /** Those of one line are served in order among each other. */
  line: string
  arrivedAt: number
  /** Place in the order of service: the time of arrival less what the priority is worth. */
  rankAt: number
  /** How long this customer waits before giving up. Infinity: never. */
  patienceSec: number
  gaveUpAt?: number
}

/** One conversation at a time, of the lines named, while on shift. */
export interface SimulatedAgent {
  lines: readonly string[]
  from: number
  until: number
}

export interface Hooks<C extends Customer> {
  /** Nobody is free: the customer is about to join the line; `patienceSec` and `rankAt` may still be set. */
  waits?(customer: C): void
  /** Length of the conversation that begins now. */
  serviceSec(customer: C): number
  /** The conversation began after so long a wait. */
  starts?(customer: C, waitedSec: number): void
  handled?(customer: C, seconds: number): void
  gaveUp?(customer: C): void
  /** The turn of a customer came who had given up: so long would the wait have been. */
  missed?(customer: C, waitedSec: number): void
}

interface Desk extends SimulatedAgent {
  busy: boolean
  idleSince: number
}

/**
 * A queue with skills, shifts, priorities and impatience, event by event. Who gives up stays in line as a ghost that
 * takes no time, so that the wait of every customer becomes known. Of several free agents the one with the fewest lines
 * takes the customer, then the one who has been idle the longest.
 */
export class QueueSimulation<C extends Customer> {
  readonly agenda = new Agenda()
  readonly #desks: Desk[]
  readonly #hooks: Hooks<C>
  readonly #waiting: C[] = []

  constructor(agents: readonly SimulatedAgent[], hooks: Hooks<C>) {
    this.#hooks = hooks
    this.#desks = []
    for (const agent of agents) this.join(agent)
  }

  /** Somebody more comes: from the agent's `from` on, which may be now. */
  join(agent: SimulatedAgent): void {
    const desk = { ...agent, busy: false, idleSince: agent.from }
    this.#desks.push(desk)
    this.agenda.at(desk.from, () => this.#takeNext(desk))
  }

  /** Agents on shift now. */
  onShift(): SimulatedAgent[] {
    return this.#desks.filter((desk) => this.#isOnShift(desk))
  }

  /** Those who wait, in the order of service, without those who have given up. */
  waiting(): C[] {
    return this.#waiting.filter(({ gaveUpAt }) => gaveUpAt === undefined)
  }

  arrive(customer: C): void {
    const free = this.#desks
      .filter((desk) => !desk.busy && this.#isOnShift(desk) && desk.lines.includes(customer.line))
      .sort((a, b) => a.lines.length - b.lines.length || a.idleSince - b.idleSince)[0]
    if (free) {
      this.#begin(free, customer)
      return
    }
    this.#hooks.waits?.(customer)
    const behind = this.#waiting.findIndex(({ rankAt }) => rankAt > customer.rankAt)
    this.#waiting.splice(behind < 0 ? this.#waiting.length : behind, 0, customer)
    if (Number.isFinite(customer.patienceSec)) this.agenda.after(customer.patienceSec, () => this.#giveUp(customer))
  }

  #isOnShift = ({ from, until }: Desk): boolean => from <= this.agenda.now && this.agenda.now < until

  #giveUp(customer: C): void {
    if (!this.#waiting.includes(customer)) return
    customer.gaveUpAt = this.agenda.now
    this.#hooks.gaveUp?.(customer)
  }

  #begin(desk: Desk, customer: C): void {
    this.#hooks.starts?.(customer, this.agenda.now - customer.arrivedAt)
    desk.busy = true
    const seconds = this.#hooks.serviceSec(customer)
    this.agenda.after(seconds, () => {
      desk.busy = false
      desk.idleSince = this.agenda.now
      this.#hooks.handled?.(customer, seconds)
      this.#takeNext(desk)
    })
  }

  #takeNext(desk: Desk): void {
    if (desk.busy || !this.#isOnShift(desk)) return
    for (let i = 0; i < this.#waiting.length; ) {
      const customer = this.#waiting[i]
      if (!customer || !desk.lines.includes(customer.line)) {
        i++
        continue
      }
      this.#waiting.splice(i, 1)
      if (customer.gaveUpAt === undefined) {
        this.#begin(desk, customer)
        return
      }
      this.#hooks.missed?.(customer, this.agenda.now - customer.arrivedAt)
    }
  }
}
