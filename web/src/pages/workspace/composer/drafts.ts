import { onChangedElsewhere, read, write } from '../../../ui/storage.ts'
import { createStore, useStore } from '../../../ui/store.ts'

/** What an agent has begun to write in one conversation. */
export interface Draft {
  text: string
  /** An internal note instead of a reply. */
  note: boolean
}

const empty: Draft = { text: '', note: false }
const cache = new Map<string, Draft>()
const changes = createStore(0)

const prefix = 'tandem.draft.'
const keyOf = (user: string, conversation: string) => `${prefix}${user}.${conversation}`

// Tabs of one user show the same draft: one that is carried on in another tab is not overwritten by what stood here.
onChangedElsewhere(prefix, (key) => {
  cache.delete(key)
  changes.update((count) => count + 1)
})

/** The draft as it stands; read from localStorage the first time, so that a reload finds it again. */
export function draftOf(user: string, conversation: string): Draft {
  const key = keyOf(user, conversation)
  const known = cache.get(key) ?? { ...empty, ...read<Partial<Draft>>(key, {}) }
  cache.set(key, known)
  return known
}

/** Every keystroke is stored: a crash between two of them loses nothing. */
export function setDraft(user: string, conversation: string, change: Partial<Draft>): void {
  const key = keyOf(user, conversation)
  const next = { ...draftOf(user, conversation), ...change }
  cache.set(key, next)
  write(key, next.text === '' && !next.note ? undefined : next)
  changes.update((count) => count + 1)
}

/** The draft of one user in one conversation, and the way to change it. */
export function useDraft(user: string, conversation: string): [Draft, (change: Partial<Draft>) => void] {
  const draft = useStore(changes, () => draftOf(user, conversation))
  return [draft, (change) => setDraft(user, conversation, change)]
}
