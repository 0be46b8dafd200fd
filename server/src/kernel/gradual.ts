import { setImmediate } from 'node:timers/promises'

/** So long the work goes on before others have their turn. */
const SLICE_MS = 8

/**
 * Something that takes long to make: made in slices ahead of its use, or at once, as far as it is not made yet, when it is
 * wanted before.
 */
export class Gradual<T> {
  readonly #begin: () => Generator<void, T>
  #work: Generator<void, T> | null = null
  #made: { value: T } | null = null

  /** @param begin the work, which yields where it may be left off; begun when it is first wanted */
  constructor(begin: () => Generator<void, T>) {
    this.#begin = begin
  }

  /** What is made; the rest of the work is done now. */
  get(): T {
    for (;;) {
      const made = this.#step()
      if (made) return made.value
    }
  }

  /** Resolves when it is made; others have their turn every few milliseconds. */
  async prepare(): Promise<void> {
    for (;;) {
      const until = performance.now() + SLICE_MS
      do if (this.#step()) return
      while (performance.now() < until)
      await setImmediate()
    }
  }

  #step(): { value: T } | null {
    if (this.#made) return this.#made
    const work = this.#work ?? this.#begin()
    // One that fails is begun anew.
    this.#work = null
    const { done, value } = work.next()
    if (done) this.#made = { value }
    else this.#work = work
    return this.#made
  }
}
