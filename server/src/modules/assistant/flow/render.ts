import type { Flow, FlowState, Language, Slot } from '@tandem/contract'
import { SKIPPED } from './state.ts'

const NOTHING = '—'

type Values = Pick<FlowState, 'slots' | 'saved'>

/** A slot's or saved value as it is compared: `name` or `name.field`. */
export function lookUp(state: Values, path: string): string | undefined {
  const [name = '', field] = path.split('.')
  const values = field === undefined ? state.slots : Object.hasOwn(state.saved, name) ? state.saved[name] : undefined
  const key = field ?? name
  return values && Object.hasOwn(values, key) ? values[key] : undefined
}

/** A text with `{{name.field}}` filled in as people read it; what is not there shows as a dash. */
export function render(text: string, flow: Flow, state: Values, language: Language): string {
  return text.replace(/\{\{\s*([\w.]+)\s*\}\}/g, (_, path: string) => {
    const value = lookUp(state, path)
    const slot = flow.slots.find(({ name }) => name === path)
    return value === undefined ? NOTHING : slot ? shown(slot, value, language) : value
  })
}

/** A slot's value as people read it: a choice by its label, a day by its name. */
export function shown(slot: Slot, value: string, language: Language): string {
  if (value === SKIPPED) return NOTHING
  if (slot.type === 'date') return dayIn(value, language)
  return slot.choices?.find((choice) => choice.value === value)?.label[language] ?? value
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** `2026-03-05T15:00+08:00` as it was meant where it was said, whatever zone this machine is in. */
function dayIn(value: string, language: Language): string {
  const parts = /^\d{4}-(\d\d)-(\d\d)(?:T(\d\d:\d\d))?/.exec(value)
  if (!parts) return value
  const [, month, day, time] = parts
  const date =
    language === 'zh' ? `${Number(month)}月${Number(day)}日` : `${Number(day)} ${MONTHS[Number(month) - 1] ?? month}`
  return time ? `${date} ${time}` : date
}
