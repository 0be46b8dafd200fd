import type { Message } from '@tandem/contract'

/** What the embedding page can listen to with `Tandem.on`. */
export interface EventMap {
  ready: undefined
  open: undefined
  close: undefined
  /** An answer arrived (AI, agent or system). */
  message: Message
  /** The number of unread answers changed. */
  unread: number
  /** Something for the owner of the page: an unknown channel key, a profile whose signature does not match. */
  error: string
}

export type Listener<K extends keyof EventMap> = (value: EventMap[K]) => void

/** A listener of the page that throws must not break the chat. */
export class Emitter {
  readonly #listeners: { [K in keyof EventMap]?: Set<Listener<K>> } = {}

  /** Returns how to stop listening. */
  on<K extends keyof EventMap>(event: K, listener: Listener<K>): () => void {
    const all: Set<Listener<K>> = this.#listeners[event] ?? new Set<Listener<K>>()
    Object.assign(this.#listeners, { [event]: all.add(listener) })
    return () => all.delete(listener)
  }

  emit<K extends keyof EventMap>(event: K, value: EventMap[K]): void {
    for (const listener of this.#listeners[event] ?? []) {
      try {
        listener(value)
      } catch (error) {
        reportError(error)
      }
    }
  }
}
