import type { InTx, Services } from './context.ts'
import type { Tx } from './transaction.ts'

/** For so long at most a change that another process made may go unheard here. */
const FRESH_MS = 1000

interface Memory<Value> {
  values: Map<string, { value: Value; at: number }>
  /** Counts what was forgotten: an answer that was read before is not kept after. */
  forgotten: number
}

/**
 * What a tenant sets and seldom changes, remembered by each process: the hot way reads it several times a message. It is
 * forgotten when the subject tells of a change (`{ tenant }`), and after a second.
 */
export function remembered<Value>(subject: string, read: (tx: Tx) => Promise<Value>): (ctx: InTx) => Promise<Value> {
  const memories = new WeakMap<Services, Memory<Value>>()
  const memoryOf = (services: Services): Memory<Value> => {
    const known = memories.get(services)
    if (known) return known
    const memory: Memory<Value> = { values: new Map(), forgotten: 0 }
    services.bus.subscribe(subject, (data) => {
      memory.values.delete((data as { tenant: string }).tenant)
      memory.forgotten++
    })
    memories.set(services, memory)
    return memory
  }
  return async ({ services, tx }) => {
    const memory = memoryOf(services)
    const now = services.clock.now()
    const known = memory.values.get(tx.tenant)
    if (known && Math.abs(now - known.at) < FRESH_MS) return known.value
    const { forgotten } = memory
    const value = await read(tx)
    if (forgotten === memory.forgotten) memory.values.set(tx.tenant, { value, at: now })
    return value
  }
}
