import { useSyncExternalStore } from 'react'

/** A value that lives outside React: read it anywhere, watch it with {@link useStore}. */
export interface Store<T> {
  get: () => T
  set: (next: T) => void
  update: (change: (now: T) => T) => void
  subscribe: (listener: () => void) => () => void
}

export function createStore<T>(initial: T): Store<T> {
  let value = initial
  const listeners = new Set<() => void>()
  const set = (next: T) => {
    if (Object.is(next, value)) return
    value = next
    for (const listener of listeners) listener()
  }
  return {
    get: () => value,
    set,
    update: (change) => set(change(value)),
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** `select` must give back the same object for the same state, or the component renders for ever. */
export function useStore<T, S>(store: Store<T>, select: (value: T) => S): S {
  return useSyncExternalStore(store.subscribe, () => select(store.get()))
}

/** The whole value. */
export const useWhole = <T>(store: Store<T>): T => useSyncExternalStore(store.subscribe, store.get)
