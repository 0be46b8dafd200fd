/**
 * localStorage that never throws: a full disk or a private window must not stop an agent from typing.
 * `read` gives `fallback` for what is absent or no JSON.
 */
export function read<T>(key: string, fallback: T): T {
  try {
    const text = localStorage.getItem(key)
    return text === null ? fallback : JSON.parse(text)
  } catch {
    return fallback
  }
}

/** Writes JSON; `undefined` removes the key. */
export function write(key: string, value: unknown): void {
  try {
    if (value === undefined) localStorage.removeItem(key)
    else localStorage.setItem(key, JSON.stringify(value))
  } catch {
    // Full or forbidden: the value still lives in memory for this page.
  }
}

/** What is stored under all keys that begin so, in no order; what is no JSON is left out. */
export function readAll<T>(prefix: string): T[] {
  try {
    const keys = Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index))
    return keys
      .filter((key) => key?.startsWith(prefix))
      .map((key) => read<T | null>(key ?? '', null))
      .filter((value) => value !== null)
  } catch {
    return []
  }
}

/** Tells of keys that begin so whenever another tab writes or removes one. Gives back the way to end it. */
export function onChangedElsewhere(prefix: string, listener: (key: string) => void): () => void {
  const hear = ({ key }: StorageEvent) => {
    if (key?.startsWith(prefix)) listener(key)
  }
  addEventListener('storage', hear)
  return () => removeEventListener('storage', hear)
}
