/** Of two changes of the same thing at the same time, nobody could say which came last: the second is left out. */
export class Alone {
  readonly #changing = new Set<string>()

  async change(what: string, change: () => Promise<void>): Promise<void> {
    if (this.#changing.has(what)) return
    this.#changing.add(what)
    await change().finally(() => this.#changing.delete(what))
  }
}
