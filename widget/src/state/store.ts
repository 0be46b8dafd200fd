import type { Action } from './actions.ts'
import type { State } from './model.ts'
import { reduce } from './reduce.ts'

/** Holds the state; listeners hear of every change with the state before it. */
export class Store {
  #state: State
  readonly #listeners = new Set<(state: State, before: State) => void>()

  constructor(state: State) {
    this.#state = state
  }

  get state(): State {
    return this.#state
  }

  dispatch(action: Action): void {
    const before = this.#state
    this.#state = reduce(before, action)
    if (this.#state !== before) for (const listener of this.#listeners) listener(this.#state, before)
  }

  /** Returns how to stop listening. */
  subscribe(listener: (state: State, before: State) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
}
