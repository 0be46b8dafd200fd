import type { Language } from '@tandem/contract'

/** One visit: what the customer says, line after line. `{order}` becomes an order number of the practice shop. */
export interface Script {
  language: Language
  says: readonly [string, ...string[]]
  /** The rating at the end; left out by those who do not rate. */
  stars?: 1 | 2 | 3 | 4 | 5
}
