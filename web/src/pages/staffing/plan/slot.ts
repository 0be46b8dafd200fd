import type { Shift } from '@tandem/contract'

/** What a click in the grid is about. */
export interface Slot {
  agent: string
  name: string
  day: string
  shift: Shift | null
}
