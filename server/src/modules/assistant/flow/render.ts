import type { Flow, Language } from '@tandem/contract'
import type { FlowState } from './state.ts'

const NOTHING = '—'

/** A slot's or saved value as it is compared: `name` or `name.field`. */
export function lookUp(state: FlowState, path: string): string | undefined {
  const [name = '', field] = path.split('.')
  const values = field === undefined ? state.slots : Object.hasOwn(state.saved, name) ? state.saved[name] : undefined
  const key = field ?? name
  return values && Object.hasOwn(values, key) ? values[key] : undefined
}

/** A text with `{{name.field}}` filled in as people read it; what is not there shows as a dash. */
export function render(text: string, flow: Flow, state: FlowState, language: Language): string {
  return text.replace(/\{\{\s*([\w.]+)\s*\}\}/g, (_, path: string) => {
    const value = lookUp(state, path)
    const slot = flow.slots.find(({ name }) => name === path)
    return slot?.choices?.find((choice) => choice.value === value)?.label[language] ?? value ?? NOTHING
  })
}
