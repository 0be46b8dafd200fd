import type { DeadlineKind } from './deadlines.ts'
import type { Reactor } from './reactor.ts'
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
}
