import type { Sides, Step } from './rules.ts'
import type { Held } from './sides.ts'

/** One item with its three sides, and what is to become of it. */
export interface Planned extends Sides {
  key: string
  own?: Held | undefined
  step: Step
  /** Training questions of the pack that do not come, since the tenant uses them otherwise. */
  held: string[]
}
