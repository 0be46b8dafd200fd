import type { FlowContent } from '@tandem/contract'
import { FlowContent as Shape } from '@tandem/contract/flow.ts'

/** Something that is left to fill in: of a step, of a slot, or, where both are null, of the flow itself. */
export interface Gap {
  step: string | null
  /** Its place in the list: a name may be what is missing. */
  slot: number | null
  /** As the contract calls the field; empty where it is the whole. */
  field: string
  /** The whole way to the field, such as `slots.2.label.zh`. */
  path: string
}

/** The first gap, or null: as long as there is one, the flow cannot be saved. */
export function gapOf(content: FlowContent): Gap | null {
  const path = Shape.safeParse(content).error?.issues[0]?.path
  if (!path) return null
  const [list, at] = path
  const isOfList = (list === 'steps' || list === 'slots') && typeof at === 'number'
  return {
    step: list === 'steps' && isOfList ? (content.steps[at]?.id ?? null) : null,
    slot: list === 'slots' && isOfList ? at : null,
    field: String((isOfList ? path[2] : list) ?? ''),
    path: path.join('.'),
  }
}
