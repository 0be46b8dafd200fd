import type { Flow, Slot } from '@tandem/contract'
import { extractEntities, normalise } from '@tandem/nlu'

const BARE_NUMBER = /^[A-Za-z]{0,4}-?\d[\d-]{4,22}\d$/
const MAX_TEXT = 500

/** The value that a reply gives for a slot, or null when it does not fit the slot's type. */
export function fit(slot: Slot, text: string, now: number): string | null {
  switch (slot.type) {
    case 'text':
      return text.trim().slice(0, MAX_TEXT) || null
    case 'choice':
      return chosen(slot, text)
    case 'order_number':
      return entityOf(text, slot.type, now) ?? bareNumber(text)
    default:
      return entityOf(text, slot.type, now)
  }
}

/** What a message says about slots without being asked; a free text is only taken as an answer. */
export function volunteered(flow: Flow, text: string, now: number): Record<string, string> {
  const found: Record<string, string> = {}
  for (const slot of flow.slots) {
    const value =
      slot.type === 'text' ? null : slot.type === 'choice' ? named(slot, text) : entityOf(text, slot.type, now)
    if (value !== null) found[slot.name] = value
  }
  return found
}

function entityOf(text: string, type: string, now: number): string | null {
  const entity = extractEntities(text, { now }).find((found) => found.type === type)
  return entity ? String(entity.value) : null
}

/** Short numbers count as order numbers only where one was asked for. */
function bareNumber(text: string): string | null {
  const clean = text.normalize('NFKC').trim()
  return BARE_NUMBER.test(clean) ? clean.replace(/-/g, '').toUpperCase() : null
}

function chosen(slot: Slot, text: string): string | null {
  const place = /^[1-9]$/.exec(text.normalize('NFKC').trim())
  if (place) return slot.choices?.[Number(place[0]) - 1]?.value ?? null
  return named(slot, text)
}

/** The choice of which the longest word occurs in the text. */
function named(slot: Slot, text: string): string | null {
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
