const WINDOW_MS = 10 * 60_000
const MANY = 20
const MAX_ACTORS = 10_000

/**
 * Counts what an actor was refused in ten minutes. Kept in the process: somebody who tries doors tries many, and a
 * restart may forget.
 */
export class Denials {
  readonly #counts = new Map<string, { count: number; until: number }>()

  /** Counts one refusal; true for the one that makes it many, once in a window. */
  count(actor: string, now: number): boolean {
    const known = this.#counts.get(actor)
    const entry = known && known.until > now ? known : { count: 0, until: now + WINDOW_MS }
    entry.count++
    this.#counts.delete(actor)
    this.#counts.set(actor, entry)
    const [oldest] = this.#counts.keys()
    if (this.#counts.size > MAX_ACTORS && oldest !== undefined) this.#counts.delete(oldest)
    return entry.count === MANY
  }
}
