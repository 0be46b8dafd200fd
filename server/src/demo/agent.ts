import type { Offer, ServerFrame } from '@tandem/contract'
import { Browser, Refused } from './api.ts'
import { between } from './chance.ts'
import type { Account, Roster } from './roster.ts'
import { serve } from './serve.ts'
import { linger, type Stage } from './stage.ts'
import { Thread } from './thread.ts'
import { openWire, type Wire } from './wire.ts'

const RETRY_S = 10
const LOOK_S = 45
const DECLINES = 0.03
const BREAKS = 0.02

/** A simulated agent: signs in, takes offers and answers, for as long as the demo lasts. */
export class Agent {
  readonly #stage: Stage
  readonly #roster: Roster
  readonly #account: Account
  readonly #threads = new Map<string, Thread>()

  constructor(stage: Stage, roster: Roster, account: Account) {
    this.#stage = stage
    this.#roster = roster
    this.#account = account
  }

  /** Works until the demo is over; a shift that breaks off (session over, server restarted) begins again. */
  async run(): Promise<void> {
    const { services, signal } = this.#stage
    while (!signal.aborted) {
      try {
        await this.#shift()
      } catch (error) {
        if (!signal.aborted) services.log.warn({ err: error, agent: this.#account.login }, 'demo agent starts again')
      }
      await linger(this.#stage, RETRY_S)
    }
  }

  async #shift(): Promise<void> {
    const browser = new Browser(this.#stage)
    await this.#roster.signIn(browser, this.#account)
    const { ticket } = await browser.call('security.ticket', {})
    const early: ServerFrame[] = []
    let take = (frame: ServerFrame): void => void early.push(frame)
    const wire = await openWire(this.#stage, { ticket }, (frame) => take(frame))
    take = (frame) => this.#take(browser, wire, frame)
    for (const frame of early) take(frame)
    await browser.call('workforce.setPresence', { presence: 'online' })
    const mine = await browser.call('conversations.list', { view: 'mine' })
    for (const { id, lastSeq } of mine.rows) this.#serve(browser, wire, id, lastSeq)
    for (const offer of (await browser.call('routing.offers', {})).rows) void this.#consider(browser, wire, offer)
    void this.#stayOnline(browser, wire)
    await wire.closed
    this.#threads.clear()
  }

  #take(browser: Browser, wire: Wire, frame: ServerFrame): void {
    if (frame.op === 'offer') void this.#consider(browser, wire, frame.offer)
    if (frame.op === 'message') this.#threads.get(frame.message.conversation)?.take(frame)
    if (frame.op === 'conversation') this.#threads.get(frame.conversation)?.take(frame)
  }

  async #consider(browser: Browser, wire: Wire, offer: Offer): Promise<void> {
    const { random } = this.#stage
    await linger(this.#stage, between(random, 1.5, 6))
    await this.#quietly(async () => {
      if (random() < DECLINES) return void (await browser.call('routing.decline', { offer: offer.id }))
      const { id, lastSeq } = await browser.call('routing.accept', { offer: offer.id })
      this.#serve(browser, wire, id, lastSeq)
    })
  }

  /** Follows a conversation and answers in it until it is closed or somebody else has it. */
  #serve(browser: Browser, wire: Wire, conversation: string, lastSeq: number): void {
    if (this.#threads.has(conversation)) return
    const thread = new Thread(this.#stage)
    thread.assignee = 'agent'
    this.#threads.set(conversation, thread)
    wire.send({ op: 'sub', conversation, after: Math.max(0, lastSeq - 20) })
    void this.#quietly(() => serve(this.#stage, { browser, wire, thread, conversation })).finally(() => {
      wire.send({ op: 'unsub', conversation })
      this.#threads.delete(conversation)
    })
  }

  /** Takes a short break now and then, and comes back from it, or from being set away after missed offers. */
  async #stayOnline(browser: Browser, wire: Wire): Promise<void> {
    const { signal, random } = this.#stage
    let over = false
    void wire.closed.then(() => {
      over = true
    })
    while (!over && !signal.aborted) {
      await linger(this.#stage, LOOK_S)
      await this.#quietly(async () => {
        if (random() < BREAKS) {
          await browser.call('workforce.setPresence', { presence: 'away' })
          await linger(this.#stage, between(random, 60, 150))
        }
        const { presence } = await browser.call('workforce.me', {})
        if (presence !== 'online') await browser.call('workforce.setPresence', { presence: 'online' })
      })
    }
  }

  /** What the state of things does not allow any longer (an offer that ran out, a customer who left) is nothing bad. */
  async #quietly(work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } catch (error) {
      const { services, signal } = this.#stage
      if (signal.aborted || error instanceof Refused) return
      services.log.warn({ err: error, agent: this.#account.login }, 'demo agent stumbled')
    }
  }
}
