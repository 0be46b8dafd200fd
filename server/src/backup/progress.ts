import type { Clock } from '../kernel/clock.ts'

const EVERY_MS = 1000

/** Tells a person who waits how far it is: the parts that are done, a line a second at most. */
export class Progress {
  readonly #what: string
  readonly #clock: Clock
  readonly #write: (line: string) => void
  #parts = 0
  #rows = 0
  #last: number

  constructor(what: string, clock: Clock, write: (line: string) => void) {
    this.#what = what
    this.#clock = clock
    this.#write = write
    this.#last = clock.now()
  }

  say(part: string, rows: number): void {
    this.#parts++
    this.#rows += rows
    if (this.#clock.now() - this.#last < EVERY_MS) return
    this.#last = this.#clock.now()
    this.#write(`${this.#what} … ${this.#parts} 个部分 parts, ${this.#rows} 行 rows (${part})`)
  }
}
