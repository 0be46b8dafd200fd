import { read, write } from './storage.ts'
import { createStore, useWhole } from './store.ts'

/** What one person likes on one machine. */
interface Preferences {
  sound: boolean
  desktop: boolean
  /** Has been asked about desktop notices, and is not asked again. */
  asked: boolean
  /** Keys of side panels that are folded. */
  folded: string[]
}

const key = 'tandem.preferences'
const store = createStore<Preferences>({ sound: true, desktop: false, asked: false, folded: [], ...read(key, {}) })

export const preferences = store.get
export const usePreferences = (): Preferences => useWhole(store)

export function setPreference<K extends keyof Preferences>(name: K, value: Preferences[K]): void {
  store.update((now) => ({ ...now, [name]: value }))
  write(key, store.get())
}
