import type { Flow, Slot } from '@tandem/contract'
import { type Entity, extractEntities, normalise } from '@tandem/nlu'
import { withPiece } from './address-piece.ts'
import { contactFrom } from './contact.ts'
import { isElliptic } from './elliptic.ts'
import { bareNumber, chosen, freeText, named, obeys } from './slots.ts'
import { type Said, SKIPPED } from './state.ts'
import { cannotTell, isBare, isCorrection, isQuestion, isSigns, isSkip, isWait } from './words.ts'

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
  const piece = fromPieces(context)
  const told = piece ?? {
    ...fromEntities(context),
    ...fromContacts(context),
    ...fromLabels(context),
    ...fromChoices(context),
  }
  const corrected = Object.keys(told).some((name) => name !== asked?.name && slots[name] !== undefined)
  // "No, tomorrow" is no answer to a question for a free text.
  if (asked && told[asked.name] === undefined && !corrected) {
    const value = literal(asked, said.text)
    if (skips(asked, said.text)) told[asked.name] = SKIPPED
    else if (value !== null && obeys(asked, value, said.now)) told[asked.name] = value
  }
  return { told, answered: asked !== undefined && told[asked.name] !== undefined, corrected }
}

/** Whether the customer leaves out what they were asked for, and may. */
export const skips = (asked: Slot | undefined, text: string): boolean => asked?.optional === true && isSkip(text)

/** What only counts as an answer, since it was asked for. */
function literal(asked: Slot, text: string): string | null {
  // "那要多久" is asked of the flow, and no company's name.
  if (asked.type === 'text') return isNoValue(text) ? null : freeText(text)
  if (asked.type === 'contact') return isNoContact(text) ? null : freeText(text)
  if (asked.type === 'address') return addressIn(text)
  return asked.type === 'order_number' ? bareNumber(text) : null
}

const LONGEST_NAME = 16

const isNoValue = (text: string): boolean =>
  isElliptic(text) || isQuestion(text) || isSigns(text) || isWait(text) || cannotTell(text)

/** "哦不对是 1503" puts something else right, and a number that is no phone names nobody. */
const isNoContact = (text: string): boolean =>
  isNoValue(text) || text.trim().length > LONGEST_NAME || isCorrection(text) || !/\p{L}|\d{7}/u.test(text)

/** Of an address everything counts that was written where one was asked for, also what only people would take for it. */
function addressIn(text: string): string | null {
  if (isQuestion(text) || isBare(text) || cannotTell(text) || /(?:^|\D)1[3-9]\d{9}(?:\D|$)/u.test(text)) return null
  if (LEANS_ON_ANOTHER.test(text) || (isCorrection(text) && !/[省市区县镇乡村路街道巷弄]/u.test(text))) return null
  return /[省市区县镇乡村路街道巷弄号楼栋幢室]|\d/u.test(text) ? freeText(text) : null
}

/** "还是老地址那个区": the rest would be guessed. */
const LEANS_ON_ANOTHER =
  /(?:老|原来的?|之前的?|上次的?|以前的?|原)地址|[那这]个[省市区县镇小街]|跟?(?:之前|上次|原来)一样|同上|\b(?:same (?:as|street|city|area)|(?:old|previous|last) address)\b/iu

/** A number of an address that is put right by itself, whatever was asked for. */
function fromPieces({ flow, slots, asked, said, isCorrecting }: Context): Record<string, string> | null {
  const slot = flow.slots.find(({ name, type }) => type === 'address' && slots[name] !== undefined)
  const value = slot && (isCorrecting || asked === undefined) ? withPiece(slots[slot.name] ?? '', said.text) : null
  return slot && value !== null && value !== slots[slot.name] ? { [slot.name]: value } : null
}

/** A piece of an address put right in the place where it stands in the whole one. */
function putRight(before: string, piece: string): string {
  const street = /^[^\d]{2,}?(?=\d)/u.exec(piece)?.[0]
  const at = street ? before.indexOf(street) : -1
  return at > 0 ? before.slice(0, at) + piece : piece
}

function fromEntities(context: Context): Record<string, string> {
  const told: Record<string, string> = {}
  for (const entity of extractEntities(context.said.text, { now: context.said.now })) {
    if (entity.type === 'address' && LEANS_ON_ANOTHER.test(context.said.text)) continue
    const slot = slotFor(entity, told, context)
    const value = keptOf(entity, slot, context)
    if (slot && context.slots[slot.name] !== value) told[slot.name] = value
  }
  return told
}

/** An entity as its slot keeps it: of an address that was asked for the whole message, of a corrected one the rest stays. */
function keptOf({ type, value, text }: Entity, slot: Slot | undefined, { asked, said, slots }: Context): string {
  if (type !== 'address' || !slot) return String(value)
  const before = slots[slot.name]
  if (before !== undefined) return putRight(before, String(value))
  const whole = said.text.trim()
  return slot === asked && text.length >= whole.length * MOST_OF_IT && addressIn(whole) ? whole : String(value)
}

const MOST_OF_IT = 0.6

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

/** What a message at the end of a flow changes of the texts that were told before. */
export function amended(flow: Flow, slots: Values, said: Said): Values {
  const texts = flow.slots.filter(({ name, type }) => type === 'text' && slots[name] !== undefined)
  const named = texts.flatMap((slot) => {
    const value = saidOf(slot, said.text)
    return value !== null && obeys(slot, value, said.now) ? [[slot.name, value] as const] : []
  })
  if (named.length > 0) return Object.fromEntries(named)
  const entities = extractEntities(said.text, { now: said.now }).filter(({ type }) => WITHIN.has(type))
  const within = texts.flatMap((slot) => {
    const before = slots[slot.name] ?? ''
    const after = entities.reduce((text, entity) => replaced(text, entity, said.now), before)
    return after !== before ? [[slot.name, after] as const] : []
  })
  return Object.fromEntries(within)
}

const WITHIN = new Set<Entity['type']>(['phone', 'email', 'name'])

/** A text with what it says of this kind said anew. */
function replaced(text: string, { type, text: anew }: Entity, now: number): string {
  const old = extractEntities(text, { now }).filter((entity) => entity.type === type)
  return old.length === 1 && old[0] ? text.replace(old[0].text, anew) : text
}

const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')

/** "税号是 X", "company should be X": what a message says of a slot by its name. */
function saidOf({ label }: Slot, text: string): string | null {
  for (const word of label ? [label.zh, label.en] : []) {
    if (word === '') continue
    const told = new RegExp(
      `${literally(word)}\\s*(?:应该是|应为|改成|改为|换成|写成|是|为|[:：]|should be|is|to|=)\\s*(.{2,})$`,
      'iu',
    )
    const value = told.exec(text.trim())?.[1]?.trim()
    if (value) return value.slice(0, 200)
  }
  return null
}

/** The filled slot whose name is all that a message says: that is what is to be changed. */
export function slotNamed(flow: Flow, slots: Values, text: string): Slot | undefined {
  const clean = normalise(text)
    .replace(
      /^(?:不对|不是|要?改|修改|换|change|wrong)(?:一下|the)?[,，\s]*|(?:写|填|说|搞|弄)?(?:不对|错了?|有误|要改|改一下|is wrong)$/gu,
      '',
    )
    .trim()
  return flow.slots.find(
    ({ name, label }) =>
      slots[name] !== undefined && label && [label.zh, label.en].some((word) => normalise(word) === clean),
  )
}

const isMentioned = ({ label }: Slot, text: string): boolean =>
  label !== undefined && [label.zh, label.en].some((word) => normalise(text).includes(normalise(word)))

/** Who receives it: told beside an address, by itself, or put right in one piece. */
function fromContacts({ flow, slots, asked, said, isCorrecting }: Context): Record<string, string> {
  if (asked?.type === 'text' && !isCorrecting) return {}
  const slot = flow.slots.find(({ type }) => type === 'contact')
  const value = slot && contactFrom(said.text, slots[slot.name], said.now, slot === asked && isCorrecting)
  return slot && value && value !== slots[slot.name] && obeys(slot, value, said.now) ? { [slot.name]: value } : {}
}

const VALUE = '\\s*(?:是|为|叫|写|[:：]|is|=)?\\s*([^\\s,，;；。、]{2,80})'

/** "抬头杭州某某公司 税号9133…": free texts that are told by their names before they are asked for. */
function fromLabels({ flow, slots, asked, said }: Context): Record<string, string> {
  if (isQuestion(said.text)) return {}
  const open = flow.slots.filter((slot) => slot.type === 'text' && slots[slot.name] === undefined && slot !== asked)
  return Object.fromEntries(
    open.flatMap((slot) => {
      const value = namesOf(slot)
        .map((name) => new RegExp(literally(name) + VALUE, 'iu').exec(said.text)?.[1])
        .find((found) => found !== undefined && obeys(slot, found, said.now))
      return value === undefined ? [] : [[slot.name, value] as const]
    }),
  )
}

/** What people call a slot; of a Chinese name of four signs the last two will do: "发票抬头", "抬头". */
const namesOf = ({ label }: Slot): string[] =>
  label ? [label.zh, ...(/^\p{Script=Han}{4}$/u.test(label.zh) ? [label.zh.slice(2)] : []), label.en] : []

function fromChoices({ flow, slots, asked, said, isCorrecting }: Context): Record<string, string> {
  const told: Record<string, string> = {}
  for (const slot of flow.slots.filter(({ type }) => type === 'choice')) {
    if (slot !== asked && asked?.type === 'text' && !isCorrecting) continue
    const value = slot === asked ? chosen(slot, said.text) : named(slot, said.text)
    if (value !== null && slots[slot.name] !== value) told[slot.name] = value
  }
  return told
}
