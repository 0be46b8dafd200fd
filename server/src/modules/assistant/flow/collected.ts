import type { FlowState, Language } from '@tandem/contract'
import { shown } from './render.ts'
import type { FlowBook } from './state.ts'
import { flowOf, slotOf } from './walk.ts'

/** What a flow and the flows below it have been told, as `label: value`, for the person who takes over. */
export function collected(flows: FlowBook, state: FlowState, language: Language): string[] {
  const lines = [...state.under, state].flatMap((frame) => {
    const flow = flowOf(flows, frame)
    return Object.entries(frame.slots).flatMap(([name, value]) => {
      const slot = flow && slotOf(flow, name)
      return slot ? [`${slot.label?.[language] ?? name}: ${shown(slot, value, language)}`] : []
    })
  })
  return [...new Set(lines)]
}
