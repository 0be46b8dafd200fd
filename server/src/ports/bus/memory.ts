import type { Bus } from './bus.ts'

type Handler = (data: unknown, subject: string) => void

/** The bus of a single process: exact subjects by a map, so that 10,000 sockets cost one look-up a message. */
export function memoryBus(onError: (error: unknown) => void): Bus {
  const exact = new Map<string, Set<Handler>>()
  const patterns = new Map<string, Set<Handler>>()
  const matches = (pattern: string, subject: string) => {
    const wanted = pattern.split('.')
    const parts = subject.split('.')
    return wanted.length === parts.length && wanted.every((part, i) => part === '*' || part === parts[i])
  }
  const call = (handlers: Set<Handler>, data: unknown, subject: string) => {
    for (const handler of [...handlers]) {
      try {
        handler(data, subject)
      } catch (error) {
        onError(error)
      }
    }
  }
  return {
    publish(subject, data) {
      const handlers = exact.get(subject)
      if (handlers) call(handlers, data, subject)
      for (const [pattern, others] of patterns) if (matches(pattern, subject)) call(others, data, subject)
    },
    subscribe(subject, fn) {
      const map = subject.includes('*') ? patterns : exact
      const handlers = map.get(subject) ?? new Set()
      handlers.add(fn)
      map.set(subject, handlers)
      return () => {
        handlers.delete(fn)
        if (handlers.size === 0 && map.get(subject) === handlers) map.delete(subject)
      }
    },
    // Nobody else is there to be missed.
    connected: () => true,
    onMissed: () => () => {},
    async close() {
      exact.clear()
      patterns.clear()
    },
  }
}
