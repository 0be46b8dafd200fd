import type { Services } from './context.ts'
import type { DeadlineKind } from './deadlines.ts'
import type { Holding } from './holding.ts'
import type { Reactor } from './reactor.ts'
import type { Expiry } from './retention.ts'
import type { Table } from './schema.ts'
import type { Verb } from './verb.ts'

/** What a module shows to `compose.ts`. */
export interface Module {
  name: string
  tables: readonly Table[]
  // biome-ignore lint/suspicious/noExplicitAny: a list of verbs of different names has no narrower type
  verbs: readonly Verb<any>[]
  reactors?: readonly Reactor[]
  deadlines?: readonly DeadlineKind[]
  /** What it keeps for a while only. */
  expiries?: readonly Expiry[]
  /** What it keeps of customers: a person may have it back, or have it gone. */
  holdings?: readonly Holding[]
  /** Work that only the leading process does, e.g. the audit sealer. */
  workers?: readonly Worker[]
  /** What every process holds in memory before it serves, e.g. the assistant's models. */
  load?(services: Services): Promise<void>
}

export interface Worker {
  start(services: Services): Promise<void>
  stop(services: Services): Promise<void>
}
