import type { EventPayload } from '@tandem/contract'
import type { Fact, FactTopic } from './facts.ts'

const CHANNEL = '0196f0a0-0000-7000-8000-0000000000c0'
export const START = Date.UTC(2026, 0, 5, 2)

const id = (kind: string, n: number) => `0196f0a0-0000-7000-8000-${kind}${n.toString(16).padStart(10, '0')}`

/** The nth agent of a story. */
export const agentId = (n: number): string => id('aa', n)

/** What an event says beyond where and when it happened. */
type Own<T extends FactTopic> = Omit<EventPayload<T>, 'conversation' | 'episode' | 'channel' | 'at'>

/** Tells the story of one episode: each fact some seconds after the start, in the order of the calls. */
export class Story {
  readonly facts: Fact[] = []
  readonly episode: string
  readonly conversation: string
  readonly #firstId: number
  readonly #start: number

  /** `thread` is the conversation: of one customer, who may come again in another episode. */
  constructor(number = 1, start = START, thread = number) {
    this.episode = id('ee', number)
    this.conversation = id('cc', thread)
    this.#firstId = number * 1000
    this.#start = start
  }

  opened = (at: number) => this.#add('episode.opened', at, { number: 1 })
  asks = (at: number, assignee: 'bot' | 'queue' | 'agent' = 'bot') => this.#message('customer', at, assignee)
  aiSays = (at: number) => this.#message('bot', at, 'bot')
  personSays = (at: number, shown = true) => this.#message('agent', at, 'agent', shown)
  notice = (at: number) => this.#message('system', at, 'bot')
  assigned = (at: number, to: 'bot' | 'queue' | 'agent', agent: string | null = null) =>
    this.#add('episode.assigned', at, { to, from: 'bot', agent })
  decides = (at: number, action: Own<'assistant.decided'>['action'], intent: string | null) =>
    this.#add('assistant.decided', at, { action, message: id('dd', at), intent, triage: null, millis: 5 })
  handedOver = (at: number, skill?: string) =>
    this.#add('handover.requested', at, { reason: 'asked_for_human', ...(skill && { skills: [skill] }) })
  houseClosed = (at: number) => this.#add('handover.closed', at, {})
  deferred = (at: number) => this.#add('handover.deferred', at, { to: 'callback' })
  accepted = (at: number, waitedSeconds: number, agent = agentId(1)) =>
    this.#add('handover.accepted', at, { agent, waitedSeconds, held: 100 })
  /** An agent takes it: the assignment and the announcement of the wait. */
  takenBy = (agent: string, at: number, waitedSeconds = 0) =>
    this.assigned(at, 'agent', agent).accepted(at, waitedSeconds, agent)
  transferred = (at: number, from: string) => this.#add('handover.transferred', at, { from })
  wrappedUp = (at: number, agent: string) => this.#add('wrapup.ended', at, { agent })
  closed = (at: number, handled: 'bot' | 'agent' | 'none', reason: Own<'episode.closed'>['reason'] = 'resolved') =>
    this.#add('episode.closed', at, { handled, reason })
  rated = (at: number, stars: number) => this.#add('episode.rated', at, { stars })

  #message(author: Own<'message.posted'>['author'], at: number, assignee: 'bot' | 'queue' | 'agent', shown = true) {
    const seq = this.facts.length + 1
    return this.#add('message.posted', at, { message: id('dd', seq), seq, author, public: shown, epoch: 1, assignee })
  }

  #add<T extends FactTopic>(topic: T, seconds: number, own: Own<T>): this {
    const at = new Date(this.#start + seconds * 1000).toISOString()
    const of = { conversation: this.conversation, episode: this.episode, channel: CHANNEL, at }
    // Topic and payload belong together, which a union cannot see of a type parameter.
    const fact: { id: number; topic: FactTopic; payload: object } = {
      id: this.#firstId + this.facts.length,
      topic,
      payload: { ...of, ...own },
    }
    this.facts.push(fact as Fact)
    return this
  }
}
