import { ApiError } from '../api/client.ts'
import { read, write } from '../ui/storage.ts'
import { createStore, type Store } from '../ui/store.ts'
import { backoff } from './backoff.ts'

/** A text on its way. It stays in localStorage until the server has it, so a reload or a crash loses nothing. */
export interface Outgoing {
  /** The server takes the same id only once, so sending again is always safe. */
  clientId: string
  conversation: string
  kind: 'reply' | 'note'
  text: string
  /** Colleagues whom a note names. */
  mentions?: string[]
  at: string
  /** The server refused it for good, with this sentence: the agent decides. */
  problem?: string | undefined
}

export interface Outbox {
  entries: Store<Outgoing[]>
  /** Takes up what was left under this key (one for each user). */
  open: (key: string) => void
  add: (entry: Omit<Outgoing, 'clientId' | 'at'>) => void
  /** Tries everything that was not refused, now. */
  flush: () => void
  retry: (clientId: string) => void
  discard: (clientId: string) => void
  close: () => void
}

const next = (entries: Outgoing[], conversation: string) =>
  entries.find((entry) => entry.conversation === conversation && !entry.problem)

/**
 * Sends each conversation's texts one after another in the order they were written.
 * @param deliver resolves when the server has stored the text; a transient ApiError leads to another try.
 */
export function createOutbox(deliver: (entry: Outgoing) => Promise<void>): Outbox {
  const entries = createStore<Outgoing[]>([])
  let key: string | null = null
  const busy = new Set<string>()
  let failures = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  const change = (to: (now: Outgoing[]) => Outgoing[]) => {
    entries.update(to)
    if (key) write(key, entries.get().length > 0 ? entries.get() : undefined)
  }
  const discard = (clientId: string) => change((now) => now.filter((entry) => entry.clientId !== clientId))
  const mark = (clientId: string, problem?: string) =>
    change((now) => now.map((entry) => (entry.clientId === clientId ? { ...entry, problem } : entry)))

  const later = () => {
    clearTimeout(timer)
    timer = setTimeout(flush, backoff(failures++))
  }

  const drain = async (conversation: string) => {
    if (busy.has(conversation)) return
    busy.add(conversation)
    for (let entry = next(entries.get(), conversation); entry; entry = next(entries.get(), conversation)) {
      try {
        await deliver(entry)
        failures = 0
        discard(entry.clientId)
      } catch (problem) {
        if (!(problem instanceof ApiError) || problem.transient || problem.code === 'unauthenticated') {
          later()
          break
        }
        mark(entry.clientId, problem.message)
      }
    }
    busy.delete(conversation)
  }

  function flush(): void {
    for (const conversation of new Set(entries.get().map((entry) => entry.conversation))) void drain(conversation)
  }

  return {
    entries,
    open: (name) => {
      key = name
      entries.set(read(name, []))
    },
    add: (entry) => {
      change((now) => [...now, { ...entry, clientId: crypto.randomUUID(), at: new Date().toISOString() }])
      void drain(entry.conversation)
    },
    flush,
    retry: (clientId) => {
      mark(clientId)
      flush()
    },
    discard,
    close: () => {
      clearTimeout(timer)
      key = null
      entries.set([])
    },
  }
}
