import type { Flow, FlowState, Slot, Step } from '@tandem/contract'
import type { FlowBook, FlowResult, Said } from './state.ts'

/** A Monday, ten in the morning in China. */
export const NOW = Date.UTC(2026, 0, 5, 2)

export const zh = (text: string): Said => ({ text, language: 'zh', now: NOW })

/** Flows of which each exists in the given versions; the last one of a key is published. */
export const bookOf = (...flows: Flow[]): FlowBook => ({
  get: (key, version) => flows.findLast(({ id, version: other }) => id === key && (version ?? other) === other),
})

/** The state of a flow that is not over. */
export function stateOf(result: FlowResult): FlowState {
  if (result.next !== 'reply' && result.next !== 'tool') throw new Error(`the flow is over: ${result.next}`)
  return result.state
}

export const slot = (name: string, type: Slot['type'], more: Partial<Slot> = {}): Slot => ({
  name,
  type,
  prompt: { zh: `${name}?`, en: `${name}?` },
  invalid: { zh: `${name}!`, en: `${name}!` },
  retries: 2,
  ...more,
})

/** A flow that begins with its first step. */
export const flowWith = (id: string, slots: Slot[], steps: Step[], version = 1): Flow => ({
  id,
  version,
  slots,
  steps,
  start: steps[0]?.id ?? '',
  title: { zh: id, en: id },
  cancelled: { zh: `${id} 停`, en: `${id} stopped` },
})
