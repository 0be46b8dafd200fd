import type { CloseReason, EventPayload } from '@tandem/contract'
import type { Fact } from '../facts.ts'

/** One agent's turn in an episode; `to` is open while it lasts, and includes the notes after the close. */
export interface Handling {
  agent: string
  from: number
  to: number | null
  /** Of a place; a call takes more than a chat. */
  places: number
}

/** Everything that the KPIs know of one episode. Instants are milliseconds. */
export interface Summary {
  channel: string
  openedAt: number
  closedAt: number | null
  reason: CloseReason | null
  /** The customer said something. */
  asked: boolean
  /** The AI said something to the customer who had asked. */
  botReplied: boolean
  /** The AI's last word on a real question (greetings are none). */
  lastDecision: EventPayload<'assistant.decided'>['action'] | null
  /** The last thing asked about: what "the same issue" means. */
  issue: string | null
  /** The first time that a person was asked for. */
  handover: { at: number; skill: string } | null
  closedHouse: boolean
  deferred: boolean
  /** Went back to the AI on their own wish, before a person came. */
  leftLine: boolean
  acceptedAt: number | null
  firstReply: { at: number; agent: string | null; seconds: number } | null
  handlings: Handling[]
  /** Agents who passed it on. */
  transfers: string[]
  rating: { at: number; stars: number } | null
}

/** Greetings, thanks and goodbyes are no questions. */
const isSocial = (intent: string | null) => intent?.startsWith('greeting.') ?? false

/** What one episode comes to, from all its facts in the order of their ids; null before it is known to be open. */
export function summarise(facts: readonly Fact[]): Summary | null {
  const opened = facts.find(({ topic }) => topic === 'episode.opened')
  if (!opened) return null
  const episode = new Episode(opened)
  for (const fact of facts) episode.take(fact)
  return episode.summary
}

class Episode {
  readonly summary: Summary
  #firstAsked: number | null = null

  constructor({ payload }: Fact) {
    this.summary = {
      channel: payload.channel,
      openedAt: Date.parse(payload.at),
      closedAt: null,
      reason: null,
      asked: false,
      botReplied: false,
      lastDecision: null,
      issue: null,
      handover: null,
      closedHouse: false,
      deferred: false,
      leftLine: false,
      acceptedAt: null,
      firstReply: null,
      handlings: [],
      transfers: [],
      rating: null,
    }
  }

  take({ topic, payload }: Fact): void {
    const at = Date.parse(payload.at)
    const { summary } = this
    switch (topic) {
      case 'message.posted':
        this.#message(at, payload)
        break
      case 'assistant.decided':
        this.#decided(payload)
        break
      case 'handover.requested':
        if (summary.leftLine) summary.handover = null
        summary.leftLine = false
        summary.handover ??= { at, skill: payload.skills?.[0] ?? '' }
        break
      case 'handover.closed':
        summary.closedHouse = true
        break
      case 'handover.deferred':
        summary.deferred = true
        break
      case 'episode.assigned':
        this.#assigned(at, payload)
        break
      case 'handover.accepted':
        this.#accepted(at, payload)
        break
      case 'handover.transferred':
        summary.transfers.push(payload.from)
        break
      case 'episode.closed':
        this.#end(at)
        summary.closedAt = at
        summary.reason = payload.reason
        break
      case 'wrapup.ended':
        this.#wrapped(at, payload.agent)
        break
      case 'episode.rated':
        summary.rating = { at, stars: payload.stars }
    }
  }

  #current(): Handling | undefined {
    const last = this.summary.handlings.at(-1)
    return last?.to === null ? last : undefined
  }

  #end(at: number): void {
    const current = this.#current()
    if (current) current.to = at
  }

  #assigned(at: number, { to, agent }: EventPayload<'episode.assigned'>): void {
    if (to === 'agent' && this.#current()?.agent === agent) return
    this.#end(at)
    const { handover, handlings, closedAt } = this.summary
    if (to === 'bot' && handover && handlings.length === 0 && closedAt === null) this.summary.leftLine = true
    if (to === 'agent' && agent) this.summary.handlings.push({ agent, from: at, to: null, places: 1 })
  }

  #accepted(at: number, { agent, held }: EventPayload<'handover.accepted'>): void {
    this.summary.acceptedAt ??= at
    const current = this.#current()
    if (current?.agent === agent && held !== undefined) current.places = held / 100
  }

  /** Notes after the close belong to the agent's last turn. */
  #wrapped(at: number, agent: string): void {
    const turn = this.summary.handlings.findLast((handling) => handling.agent === agent)
    if (turn && turn.to !== null) turn.to = Math.max(turn.to, at)
  }

  #message(at: number, { author, public: shown }: EventPayload<'message.posted'>): void {
    if (!shown) return
    const { summary } = this
    if (author === 'customer') {
      this.#firstAsked ??= at
      summary.asked = true
    }
    if (author === 'bot' && summary.asked) summary.botReplied = true
    if (author === 'agent') this.#personReplied(at)
  }

  /** Runs from the handover; where nobody asked for a person, from the first question. */
  #personReplied(at: number): void {
    const since = this.summary.handover?.at ?? this.#firstAsked
    if (this.summary.firstReply || since === null) return
    const agent = this.#current()?.agent ?? null
    this.summary.firstReply = { at, agent, seconds: Math.max(0, at - since) / 1000 }
  }

  #decided({ action, intent }: EventPayload<'assistant.decided'>): void {
    if (isSocial(intent)) return
    this.summary.lastDecision = action
    if (intent) this.summary.issue = intent
  }
}
