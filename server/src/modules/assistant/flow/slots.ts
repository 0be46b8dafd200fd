import type { Slot, SlotRule } from '@tandem/contract'
import { normalise } from '@tandem/nlu'

const BARE_NUMBER = /^[A-Za-z]{0,4}-?\d[\d-]{4,22}\d$/
const MOBILE = /^1[3-9]\d{9}$/
const MAX_TEXT = 500
const DAY_MS = 86_400_000
/** The clock that dates in texts are read by (`extractEntities`): China. */
const CHINA_MS = 8 * 3_600_000

/** Whether a value is what the slot's rules ask for. `now` in milliseconds. */
export const obeys = ({ rules = [] }: Slot, value: string, now: number): boolean =>
  rules.every((rule) => obeysRule(rule, value, now))

function obeysRule(rule: SlotRule, value: string, now: number): boolean {
  switch (rule.check) {
    case 'length': {
      const { length } = [...value]
      return length >= rule.min && length <= rule.max
    }
    case 'range': {
      const number = Number(value)
      return number >= rule.min && number <= rule.max
    }
    case 'days': {
      const today = Math.floor((now + CHINA_MS) / DAY_MS)
      const ahead = Date.parse(value.slice(0, 10)) / DAY_MS - today
      return ahead >= rule.min && ahead <= rule.max
    }
    case 'characters':
      return (rule.of === 'digits' ? /^\d+$/ : /^[A-Za-z0-9]+$/).test(value)
  }
}

/** A free text as it is kept; null when nothing is left of it. */
export const freeText = (text: string): string | null => text.trim().slice(0, MAX_TEXT) || null

/** Short numbers count as order numbers only where one was asked for. */
export function bareNumber(text: string): string | null {
  const clean = text.normalize('NFKC').trim()
  return BARE_NUMBER.test(clean) && !MOBILE.test(clean) ? clean.replace(/-/g, '').toUpperCase() : null
}

/** The choice at the place that the text names, or the one that its words mean. */
export function chosen(slot: Slot, text: string): string | null {
  const place = /^[1-9]$/.exec(text.normalize('NFKC').trim())
  if (place) return slot.choices?.[Number(place[0]) - 1]?.value ?? null
  return named(slot, text)
}

/** The choice of which the longest word occurs in the text. */
export function named(slot: Slot, text: string): string | null {
  const clean = normalise(text)
  let best: { value: string; length: number } | null = null
  for (const { value, label, words } of slot.choices ?? []) {
    for (const word of [label.zh, label.en, ...words].map(normalise)) {
      if (word !== '' && clean.includes(word) && word.length > (best?.length ?? 0))
        best = { value, length: word.length }
    }
  }
  return best?.value ?? null
}
