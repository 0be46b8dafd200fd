import { AuthorKind, isVisitorLabel, type Personal } from '@tandem/contract'
import { mask, maskAddress, maskAligned, maskEmail, maskName, maskPhone, PII_TYPES } from '@tandem/pii'
import type { z } from 'zod'
import type { Actor } from './actor.ts'

/**
 * The central serializer. A field that the contract marks `personal` leaves the product masked; a schema is compiled
 * once into a function that copies only the branches which lead to such a field.
 */
type Masker = (value: unknown, by: Reading) => unknown

/** Who reads, and who wrote the object that is being read, where the contract says so (`writtenBy`). */
interface Reading {
  reader: Actor
  author?: AuthorKind
}

const byKind: Record<Personal, (value: string) => string> = {
  name: (value) => (isVisitorLabel(value) ? value : maskName(value)),
  phone: maskPhone,
  email: maskEmail,
  address: maskAddress,
  text: (value) => mask(value),
  identity: (value) => (value.length <= 4 ? '****' : `${value.slice(0, 2)}****${value.slice(-2)}`),
}

/** Whether this actor gets personal fields as they are: the person themself and the product's own hands. */
const seesPersonal = (actor: Actor): boolean =>
  actor.kind === 'customer' || actor.kind === 'bot' || actor.kind === 'system'

/** What is recognised by its structure. Names and addresses in free text are guessed: words look like them. */
const structured = PII_TYPES.filter((type) => type !== 'name' && type !== 'address')

/**
 * Staff read what staff wrote, names and places too, but for numbers and e-mail addresses, which are a customer's also
 * in a note. Words of the customer, and those that the AI gave back, are masked whole.
 */
const isAmongStaff = ({ reader, author }: Reading): boolean =>
  reader.kind === 'agent' && (author === 'agent' || author === 'system')

/** A text as the actor may see it, with a way to find places of the original in it. */
export function maskPlaces(reader: Actor, author: AuthorKind, text: string): ReturnType<typeof maskAligned> {
  if (seesPersonal(reader)) return { text, place: (start, end) => ({ start, end }) }
  return maskAligned(text, isAmongStaff({ reader, author }) ? { types: structured } : {})
}

const compiled = new WeakMap<z.ZodType, Masker | null>()

/** The value as the actor may see it. */
export function maskFor<T>(actor: Actor, schema: z.ZodType, value: T): T {
  if (seesPersonal(actor)) return value
  const masker = compile(schema)
  // The masker copies along the schema, so the type stays.
  return masker ? (masker(value, { reader: actor }) as T) : value
}

/** Null when nothing below the schema is personal. */
function compile(schema: z.ZodType): Masker | null {
  const known = compiled.get(schema)
  if (known !== undefined) return known
  const masker = build(schema)
  compiled.set(schema, masker)
  return masker
}

function build(schema: z.ZodType): Masker | null {
  const kind = schema.meta()?.personal as Personal | undefined
  if (kind) return fieldMasker(kind)
  const def = schema.def as unknown as Record<string, unknown> & { type: string }
  switch (def.type) {
    case 'object':
      return authored(schema.meta()?.writtenBy, objectMasker(def.shape as Record<string, z.ZodType>))
    case 'array':
      return each(compile(def.element as z.ZodType))
    case 'record':
      return eachValue(compile(def.valueType as z.ZodType))
    case 'nullable':
    case 'optional':
    case 'default':
      return compile(def.innerType as z.ZodType)
    case 'union':
      return typeof def.discriminator === 'string'
        ? taggedMasker(def.discriminator, def.options as z.ZodType[])
        : unionMasker(def.options as z.ZodType[])
    case 'tuple':
      return plainTuple(def.items as z.ZodType[])
    default:
      return LEAVES.has(def.type) ? null : unknown(def.type)
  }
}

/** Types that hold no other schema, in which a personal field could be. */
const LEAVES = new Set(['string', 'number', 'boolean', 'literal', 'enum', 'null', 'never', 'unknown'])

/** What the serializer cannot look into does not leave: better an error than a name in clear. */
const unknown = (what: string): never => {
  throw new Error(`the serializer cannot mask within: ${what}`)
}

const plainTuple = (items: z.ZodType[]): null =>
  items.every((item) => compile(item) === null) ? null : unknown('tuple')

const fieldMasker =
  (kind: Personal): Masker =>
  (value, by) => {
    if (typeof value !== 'string') return value
    return kind === 'text' && isAmongStaff(by) ? mask(value, { types: structured }) : byKind[kind](value)
  }

const each = (masker: Masker | null): Masker | null =>
  masker && ((value, by) => (Array.isArray(value) ? value.map((inner) => masker(inner, by)) : value))

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

const eachValue = (masker: Masker | null): Masker | null =>
  masker &&
  ((value, by) =>
    isRecord(value) ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, masker(inner, by)])) : value)

/** Below the object its author is known; `path` leads to the author's kind. */
function authored(path: unknown, masker: Masker | null): Masker | null {
  if (typeof path !== 'string' || masker === null) return masker
  const names = path.split('.')
  return (value, { reader }) => {
    const kind = names.reduce((inner: unknown, name) => (isRecord(inner) ? inner[name] : undefined), value)
    return masker(value, { reader, author: AuthorKind.safeParse(kind).data })
  }
}

function objectMasker(shape: Record<string, z.ZodType>): Masker | null {
  const fields = Object.entries(shape).flatMap(([name, schema]) => {
    const masker = compile(schema)
    return masker ? [[name, masker] as const] : []
  })
  if (fields.length === 0) return null
  return (value, by) => {
    if (!isRecord(value)) return value
    const copy = { ...value }
    for (const [name, masker] of fields) if (name in copy) copy[name] = masker(copy[name], by)
    return copy
  }
}

/** Options are told apart by parsing: the first that takes the value masks it. */
function unionMasker(options: z.ZodType[]): Masker | null {
  const branches = options.map((option) => ({ option, masker: compile(option) }))
  if (branches.every((branch) => branch.masker === null)) return null
  return (value, by) => {
    const branch = branches.find(({ option }) => option.safeParse(value).success)
    // Nothing fits: fail closed, nothing leaves.
    if (!branch) return null
    return branch.masker ? branch.masker(value, by) : value
  }
}

/** A union told apart by a literal field needs no parsing: the field names the branch. */
function taggedMasker(tag: string, options: z.ZodType[]): Masker | null {
  const branches = new Map<unknown, Masker | null>()
  for (const option of options) {
    const shape = (option.def as unknown as { shape: Record<string, z.ZodType> }).shape
    const tagged = shape[tag]?.def as unknown as { values: unknown[] } | undefined
    for (const literal of tagged?.values ?? []) branches.set(literal, compile(option))
  }
  if ([...branches.values()].every((masker) => masker === null)) return null
  return (value, by) => {
    if (!isRecord(value) || !branches.has(value[tag])) return null
    const masker = branches.get(value[tag])
    return masker ? masker(value, by) : value
  }
}
