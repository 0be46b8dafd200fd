import type { EventPayload } from '@tandem/contract'
import { bucketOf } from './buckets.ts'
import type { Fact } from './facts.ts'

export type Metric =
  /** Opened; and of those opened in the slot, the ones that came to need a person. */
  | 'episodes'
  | 'episodes_handed_over'
  /** Public messages of customers, the AI and people. */
  | 'messages'
  /** Questions that the AI answered, asked back about or acted on; `intent` is the same by intent. */
  | 'ai_answers'
  | 'intent'
  | 'handovers'
  | 'intent_handovers'
  /** Ended after any reply; and of those, the ones without a person. Spam and duplicates are left out. */
  | 'closed'
  | 'closed_by_ai'
  /** Milliseconds, by log bucket. */
  | 'ai_response'
  /** Seconds, by log bucket. */
  | 'first_response'
  | 'wait'
  /** By stars. */
  | 'rating'

/** One more in a cell of the rollups. */
export interface Count {
  slot: number
  metric: Metric
  label: string
  bucket: number
}

/** Every time zone is a whole number of quarters of an hour away from UTC: so any local midnight starts a slot. */
const SLOT_MS = 15 * 60_000

export const slotOf = (at: number): number => Math.floor(at / SLOT_MS) * SLOT_MS

/** What one episode adds to the rollups, from all its facts in the order of their ids. */
export function measure(facts: readonly Fact[]): Count[] {
  const episode = new Measured()
  for (const fact of facts) episode.take(fact)
  return episode.counts()
}

/** Follows one episode from fact to fact. Instants are milliseconds. */
class Measured {
  readonly #counts: Count[] = []
  #openedAt: number | null = null
  #firstAsked: number | null = null
  #handedOverAt: number | null = null
  #answeredByPerson = false
  /** The oldest question that the AI has and has not answered. */
  #waitsForAi: number | null = null
  #intent: string | null = null

  take(fact: Fact): void {
    const at = Date.parse(fact.payload.at)
    switch (fact.topic) {
      case 'episode.opened':
        this.#openedAt ??= at
        this.#count(at, 'episodes')
        break
      case 'message.posted':
        this.#message(at, fact.payload)
        break
      case 'episode.assigned':
        if (fact.payload.to !== 'bot') this.#waitsForAi = null
        break
      case 'assistant.decided':
        this.#decided(at, fact.payload)
        break
      case 'handover.requested':
        this.#handedOver(at)
        break
      case 'handover.accepted':
        this.#count(at, 'wait', { bucket: bucketOf(fact.payload.waitedSeconds) })
        break
      case 'episode.closed':
        this.#closed(at, fact.payload)
        break
      case 'episode.rated':
        this.#count(at, 'rating', { bucket: fact.payload.stars })
    }
  }

  counts(): Count[] {
    if (this.#openedAt !== null && this.#handedOverAt !== null) this.#count(this.#openedAt, 'episodes_handed_over')
    return this.#counts
  }

  #count(at: number, metric: Metric, { label = '', bucket = 0 } = {}): void {
    this.#counts.push({ slot: slotOf(at), metric, label, bucket })
  }

  #message(at: number, message: EventPayload<'message.posted'>): void {
    if (!message.public || message.author === 'system') return
    this.#count(at, 'messages')
    if (message.author === 'customer') {
      this.#firstAsked ??= at
      if (message.assignee === 'bot') this.#waitsForAi ??= at
      return
    }
    if (message.author === 'bot' && this.#waitsForAi !== null)
      this.#count(at, 'ai_response', { bucket: bucketOf(at - this.#waitsForAi) })
    if (message.author === 'agent') this.#personReplied(at)
    this.#waitsForAi = null
  }

  /** The first reply of a person counts from the handover; where nobody asked for one, from the first question. */
  #personReplied(at: number): void {
    const since = this.#handedOverAt ?? this.#firstAsked
    if (this.#answeredByPerson || since === null) return
    this.#answeredByPerson = true
    this.#count(at, 'first_response', { bucket: bucketOf((at - since) / 1000) })
  }

  #decided(at: number, { action, intent }: EventPayload<'assistant.decided'>): void {
    if (action === 'answer' || action === 'ask' || action === 'act') this.#count(at, 'ai_answers')
    this.#intent = intent
    if (intent) this.#count(at, 'intent', { label: intent })
  }

  #handedOver(at: number): void {
    this.#handedOverAt ??= at
    this.#count(at, 'handovers')
    if (this.#intent) this.#count(at, 'intent_handovers', { label: this.#intent })
  }

  /** An episode that was handed over and given up before a person answered is nobody's success. */
  #closed(at: number, { handled, reason }: EventPayload<'episode.closed'>): void {
    if (handled === 'none' || reason === 'spam' || reason === 'duplicate') return
    this.#count(at, 'closed')
    if (handled === 'bot' && this.#handedOverAt === null) this.#count(at, 'closed_by_ai')
  }
}
