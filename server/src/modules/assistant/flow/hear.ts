import type { Flow, Slot } from '@tandem/contract'
import { type Entity, extractEntities, normalise } from '@tandem/nlu'
import { isElliptic } from './elliptic.ts'
import { bareNumber, chosen, freeText, named, obeys } from './slots.ts'
import type { Said } from './state.ts'
import { isCorrection } from './words.ts'

type Values = Readonly<Record<string, string>>

/** What a message tells a flow. */
export interface Heard {
  /** Values of slots, new or other than before. */
  told: Values
  /** The slot that was asked for is among them. */
  answered: boolean
  /** Another slot that was filled has a new value: a change of mind. */
  corrected: boolean
}

interface Context {
  flow: Flow
  slots: Values
  asked: Slot | undefined
  said: Said
  isCorrecting: boolean
}

/**
 * Reads everything that a message tells about the slots of a flow, asked for or not.
 *
 * @param asked the slot that the flow has just asked for, if any
 */
export function hear(flow: Flow, slots: Values, asked: Slot | undefined, said: Said): Heard {
  const context: Context = { flow, slots, asked, said, isCorrecting: isCorrection(said.text) }
  const told = { ...fromEntities(context), ...fromChoices(context) }
  const corrected = Object.keys(told).some((name) => name !== asked?.name && slots[name] !== undefined)
  // "No, tomorrow" is no answer to a question for a free text.
  if (asked && told[asked.name] === undefined && !corrected) {
    const value = literal(asked, said.text)
    if (value !== null && obeys(asked, value, said.now)) told[asked.name] = value
  }
  return { told, answered: asked !== undefined && told[asked.name] !== undefined, corrected }
}

/** What only counts as an answer, since it was asked for. */
function literal(asked: Slot, text: string): string | null {
  // "那要多久" is asked of the flow, and no company's name.
  if (asked.type === 'text') return isElliptic(text) ? null : freeText(text)
  return asked.type === 'order_number' ? bareNumber(text) : null
}

function fromEntities(context: Context): Record<string, string> {
  const told: Record<string, string> = {}
  for (const entity of extractEntities(context.said.text, { now: context.said.now })) {
    const slot = slotFor(entity, told, context)
    const value = String(entity.value)
    if (slot && context.slots[slot.name] !== value) told[slot.name] = value
  }
  return told
}

/** The slot that a value is meant for: the one it is said with, else by what was asked and what is still open. */
function slotFor(entity: Entity, told: Values, context: Context): Slot | undefined {
  const { flow, slots, asked, said, isCorrecting } = context
  const value = String(entity.value)
  const fitting = flow.slots.filter(
    (slot) => slot.type === entity.type && told[slot.name] === undefined && obeys(slot, value, said.now),
  )
  const mentioned = fitting.filter((slot) => isMentioned(slot, said.text))
  if (mentioned.length === 1) return mentioned[0]
  const filled = fitting.filter(({ name }) => slots[name] !== undefined)
  const latest = Object.keys(slots).findLast((name) => filled.some((slot) => slot.name === name))
  const lastFilled = filled.find(({ name }) => name === latest)
  if (isCorrecting && lastFilled) return lastFilled
  const open = fitting.find((slot) => slot === asked) ?? fitting.find(({ name }) => slots[name] === undefined)
  // A free text may well hold a number or a day that is no change of mind.
  return open ?? (asked?.type === 'text' ? undefined : lastFilled)
}

const isMentioned = ({ label }: Slot, text: string): boolean =>
  label !== undefined && [label.zh, label.en].some((word) => normalise(text).includes(normalise(word)))

function fromChoices({ flow, slots, asked, said, isCorrecting }: Context): Record<string, string> {
  const told: Record<string, string> = {}
  for (const slot of flow.slots.filter(({ type }) => type === 'choice')) {
    if (slot !== asked && asked?.type === 'text' && !isCorrecting) continue
    const value = slot === asked ? chosen(slot, said.text) : named(slot, said.text)
    if (value !== null && slots[slot.name] !== value) told[slot.name] = value
  }
  return told
}
