import { vi } from 'vitest'

/** localStorage for tests outside a browser; gives back what it holds. */
export function fakeStorage(): Map<string, string> {
  const held = new Map<string, string>()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => void held.set(key, value),
    removeItem: (key: string) => void held.delete(key),
  })
  return held
}
