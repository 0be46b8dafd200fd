import { vi } from 'vitest'

/** localStorage for tests outside a browser; gives back what it holds. */
export function fakeStorage(): Map<string, string> {
  const held = new Map<string, string>()
  vi.stubGlobal('localStorage', {
    get length() {
      return held.size
    },
    key: (index: number) => [...held.keys()][index] ?? null,
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => void held.set(key, value),
    removeItem: (key: string) => void held.delete(key),
  })
  const window = new EventTarget()
  for (const name of ['addEventListener', 'removeEventListener', 'dispatchEvent'] as const)
    vi.stubGlobal(name, window[name].bind(window))
  return held
}

/** What a tab hears after another one has written or removed the key. */
export function changedElsewhere(key: string): void {
  dispatchEvent(Object.assign(new Event('storage'), { key }))
}
