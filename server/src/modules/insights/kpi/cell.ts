import type { EpisodeOutcome, Figure } from '@tandem/contract'
import { bucketOf, quantile } from '../buckets.ts'

/** What is counted as a share of cases. */
export type ShareOf =
  | 'serviceLevel'
  | 'abandonment'
  | 'outOfHours'
  | 'deferred'
  | 'transferRate'
  | 'closureRate'
  | 'firstContactResolution'
  | 'satisfaction'
  | 'ratingRate'
  | 'containment'
  | 'confirmedResolution'
  | 'assumedResolution'

/** What one row of a KPI table has seen so far. Cells merge by adding. */
export class Cell {
  episodes = 0
  readonly outcomes = new Map<EpisodeOutcome, number>()
  readonly #shares = new Map<ShareOf, { hits: number; n: number }>()
  readonly #firstResponse = new Map<number, number>()
  #handled = { seconds: 0, n: 0 }
  readonly #busy = { busy: 0, free: 0, agents: new Set<string>() }

  share(kpi: ShareOf, hit: boolean): void {
    const share = this.#shares.get(kpi) ?? { hits: 0, n: 0 }
    this.#shares.set(kpi, { hits: share.hits + (hit ? 1 : 0), n: share.n + 1 })
  }

  outcome(outcome: EpisodeOutcome): void {
    this.episodes++
    this.outcomes.set(outcome, (this.outcomes.get(outcome) ?? 0) + 1)
  }

  firstResponse(seconds: number): void {
    const bucket = bucketOf(seconds)
    this.#firstResponse.set(bucket, (this.#firstResponse.get(bucket) ?? 0) + 1)
  }

  /** One episode that one agent worked on for so long. */
  handled(seconds: number): void {
    this.#handled = { seconds: this.#handled.seconds + seconds, n: this.#handled.n + 1 }
  }

  busy(agent: string, busy: number, free: number): void {
    if (busy + free === 0) return
    this.#busy.busy += busy
    this.#busy.free += free
    this.#busy.agents.add(agent)
  }

  shareOf(kpi: ShareOf): Figure {
    const { hits, n } = this.#shares.get(kpi) ?? { hits: 0, n: 0 }
    return { value: n === 0 ? null : hits / n, n }
  }

  firstResponseAt(q: number): Figure {
    const n = [...this.#firstResponse.values()].reduce((sum, count) => sum + count, 0)
    return { value: quantile(this.#firstResponse, q), n }
  }

  handleTime(): Figure {
    const { seconds, n } = this.#handled
    return { value: n === 0 ? null : seconds / n, n }
  }

  /** `n` says how many agents stand behind it. */
  occupancy(): Figure {
    const { busy, free, agents } = this.#busy
    return { value: agents.size === 0 ? null : busy / (busy + free), n: agents.size }
  }
}
