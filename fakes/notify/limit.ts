/** So many within a window of time that moves along. */
export class Limit {
  readonly #most: number
  readonly #windowMs: number
  #taken: number[] = []

  constructor(most: number, windowMs: number) {
    this.#most = most
    this.#windowMs = windowMs
  }

  /** Whether one more goes through now. */
  take(now: number): boolean {
    this.#taken = this.#taken.filter((at) => now - at < this.#windowMs)
    if (this.#taken.length >= this.#most) return false
    this.#taken.push(now)
    return true
  }
}
