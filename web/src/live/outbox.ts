import { ApiError } from '../api/client.ts'
import { onChangedElsewhere, read, readAll, write } from '../ui/storage.ts'
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
  /** Takes up what was left in this box (one for each user), and shares it with the user's other tabs. */
  open: (box: string) => void
  add: (entry: Omit<Outgoing, 'clientId' | 'at'>) => void
  /** Tries everything that was not refused, now. */
  flush: () => void
  retry: (clientId: string) => void
  discard: (clientId: string) => void
  close: () => void
}

const next = (entries: Outgoing[], conversation: string) =>
  entries.find((entry) => entry.conversation === conversation && !entry.problem)

const without = (entries: Outgoing[], clientId: string) => entries.filter((entry) => entry.clientId !== clientId)
const inOrder = (entries: Outgoing[]) => entries.toSorted((a, b) => (a.at < b.at ? -1 : 1))

/** Two texts of one instant keep their order. */
function createStamp(): () => string {
  let last = 0
  return () => {
    last = Math.max(Date.now(), last + 1)
    return new Date(last).toISOString()
  }
}

/**
 * Sends each conversation's texts one after another in the order they were written. Each text is stored under a key of
 * its own, so tabs of one user never overwrite each other's; a tab that is left open sends what a closed one left.
 * @param deliver resolves when the server has stored the text; a transient ApiError leads to another try.
 */
export function createOutbox(deliver: (entry: Outgoing) => Promise<void>): Outbox {
  const entries = createStore<Outgoing[]>([])
  const stamp = createStamp()
  let box: string | null = null
  let stopListening = () => {}
  const busy = new Set<string>()
  let failures = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  const keep = (entry: Outgoing) => entries.update((now) => inOrder([...without(now, entry.clientId), entry]))
  const forget = (clientId: string) => entries.update((now) => without(now, clientId))
  const store = (clientId: string, entry: Outgoing | undefined) => {
    if (box) write(`${box}.${clientId}`, entry)
  }
  const put = (entry: Outgoing) => {
    store(entry.clientId, entry)
    keep(entry)
  }
  const discard = (clientId: string) => {
    store(clientId, undefined)
    forget(clientId)
  }
  const mark = (clientId: string, problem?: string) => {
    const entry = entries.get().find((one) => one.clientId === clientId)
    if (entry) put({ ...entry, problem })
  }

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

  /** Another tab has written, delivered or discarded a text. Its own tab sends it first; this one if that one is gone. */
  const follow = (key: string) => {
    const entry = read<Outgoing | null>(key, null)
    if (entry) keep(entry)
    else forget(key.slice(key.lastIndexOf('.') + 1))
    if (entry && !entry.problem) later()
  }

  return {
    entries,
    open: (name) => {
      stopListening()
      box = name
      entries.set(inOrder(readAll<Outgoing>(`${name}.`)))
      stopListening = onChangedElsewhere(`${name}.`, follow)
    },
    add: (entry) => {
      put({ ...entry, clientId: crypto.randomUUID(), at: stamp() })
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
      stopListening()
      box = null
      entries.set([])
    },
  }
}
