import type { Experience } from './estimate.ts'

export interface LearnerOptions {
  /** How many of the last services, waits and ratios count. */
  memory?: number
  /** Before there is traffic: mean handling and patience, seconds. */
  handlingSec?: number
  patienceSec?: number
}

/**
 * Abandonments a second of waiting, by censored maximum likelihood: those who were served tell that they waited so long
 * without giving up. One abandonment after the usual patience is taken as known before.
 */
export const abandonmentRate = (gaveUp: number, waitedSec: number, patienceSec: number): number =>
  (gaveUp + 1) / (waitedSec + patienceSec)

/** Experience of one queue from its last events, in memory. */
export class WaitLearner {
  readonly #memory: number
  readonly #patience: number
  readonly #handling: Rolling
  readonly #waits: Rolling
  readonly #gaveUp: Rolling
  readonly #ratios: Rolling

  constructor({ memory = 200, handlingSec = 300, patienceSec = 1800 }: LearnerOptions = {}) {
    this.#memory = memory
    this.#patience = patienceSec
    this.#handling = new Rolling(memory, handlingSec)
    this.#waits = new Rolling(memory, 0)
    this.#gaveUp = new Rolling(memory, 0)
    this.#ratios = new Rolling(memory, 1)
  }

  /** A conversation ended after so many seconds. */
  handled(seconds: number): void {
    this.#handling.add(seconds)
  }

  /** Somebody waited so long, and was then served or gave up. */
  waited(seconds: number, gaveUp: boolean): void {
    this.#waits.add(seconds)
    this.#gaveUp.add(gaveUp ? 1 : 0)
  }

  /** What `queueWait` had said, and what came; for those who gave up the wait that they would have had. */
  cameTrue(predictedSec: number, actualSec: number): void {
    if (predictedSec > 0 && Number.isFinite(predictedSec)) this.#ratios.add(actualSec / predictedSec)
  }

  experience(): Experience {
    const waits = Math.min(this.#waits.count, this.#memory)
    return {
      handling: this.#handling.mean,
      abandonment: abandonmentRate(this.#gaveUp.mean * waits, this.#waits.mean * waits, this.#patience),
      ratios: this.#ratios.values,
    }
  }
}

/** The last values and their mean. */
class Rolling {
  readonly values: number[] = []
  readonly #size: number
  readonly #initial: number
  #sum = 0
  count = 0

  constructor(size: number, initial: number) {
    this.#size = size
    this.#initial = initial
  }

  add(value: number): void {
    this.#sum += value - (this.values[this.count % this.#size] ?? 0)
    this.values[this.count % this.#size] = value
    this.count++
  }

  get mean(): number {
    return this.values.length === 0 ? this.#initial : this.#sum / this.values.length
  }
}
