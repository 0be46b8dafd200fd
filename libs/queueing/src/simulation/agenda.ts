/** What happens when, earliest first; of equal times the one noted first, so that runs repeat exactly. */
export class Agenda {
  readonly #heap: { at: number; order: number; run: () => void }[] = []
  #order = 0
  /** The time of the event that happens now, seconds. */
  now = 0

  at(time: number, run: () => void): void {
    const entry = { at: Math.max(time, this.now), order: this.#order++, run }
    this.#heap.push(entry)
    this.#up(this.#heap.length - 1)
  }

  after(seconds: number, run: () => void): void {
    this.at(this.now + seconds, run)
  }

  /** Lets everything happen until nothing is left or the time is over. */
  run(until = Number.POSITIVE_INFINITY): void {
    for (let next = this.#heap[0]; next && next.at <= until; next = this.#heap[0]) {
      this.#drop()
      this.now = next.at
      next.run()
    }
  }

  #before(a: number, b: number): boolean {
    const [first, second] = [this.#heap[a], this.#heap[b]]
    if (!first || !second) return false
    return first.at - second.at < 0 || (first.at === second.at && first.order < second.order)
  }

  #swap(a: number, b: number): void {
    const [first, second] = [this.#heap[a], this.#heap[b]]
    if (!first || !second) return
    this.#heap[a] = second
    this.#heap[b] = first
  }

  #up(from: number): void {
    for (let i = from; i > 0 && this.#before(i, (i - 1) >> 1); i = (i - 1) >> 1) this.#swap(i, (i - 1) >> 1)
  }

  #drop(): void {
    this.#swap(0, this.#heap.length - 1)
    this.#heap.pop()
    for (let i = 0; ; ) {
      const child = this.#before(2 * i + 2, 2 * i + 1) ? 2 * i + 2 : 2 * i + 1
      if (!this.#before(child, i)) return
      this.#swap(i, child)
      i = child
    }
  }
}
