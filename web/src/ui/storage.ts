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
