import { z } from 'zod'

/** Words to customers. One language is enough: it is said in both then (flows/spoken.ts). */
const Words = z
  .strictObject({ zh: z.string(), en: z.string() })
  .refine(({ zh, en }) => zh !== '' || en !== '', { path: ['zh'], error: 'one of the two languages' })

/**
 * A dialogue flow as data. The interpreter is pure: it walks steps, fills slots from what the customer
 * says, calls tools (registered verbs) and ends in an answer or a person. `{{name.field}}` in a text is
 * replaced from slots and saved tool results.
 */
export const SlotType = z.enum([
  'order_number',
  'phone',
  'email',
  'date',
  'amount',
  'quantity',
  'address',
  /** Who receives something: a name, a phone, or both. */
  'contact',
  'text',
  'choice',
])
export type SlotType = z.infer<typeof SlotType>

/** What a value has to be beside its type. `days`: from today, 0 is today, -1 yesterday. */
export const SlotRule = z.discriminatedUnion('check', [
  z.strictObject({ check: z.literal('length'), min: z.int().min(0), max: z.int().min(1).max(500) }),
  z.strictObject({ check: z.literal('range'), min: z.number(), max: z.number() }),
  z.strictObject({ check: z.literal('days'), min: z.int(), max: z.int() }),
  z.strictObject({ check: z.literal('characters'), of: z.enum(['digits', 'letters_digits']) }),
])
export type SlotRule = z.infer<typeof SlotRule>

const Name = z
  .string()
  .max(40)
  .regex(/^[a-z][a-z0-9_]*$/)

/** A slot `name`, or a field `name.field` of what a tool gave. */
const Path = z
  .string()
  .max(81)
  .regex(/^[a-z][a-z0-9_]*(\.[A-Za-z][A-Za-z0-9_]*)?$/)

export const Choice = z.strictObject({ value: z.string().min(1).max(40), label: Words, words: z.array(z.string()) })
export type Choice = z.infer<typeof Choice>

export const Slot = z.strictObject({
  name: Name,
  type: SlotType,
  /** What people call it: in corrections ("change the date to ...") and for the person who takes over. */
  label: Words.optional(),
  prompt: Words,
  /** Said when the reply does not fit type or rules; after `retries` a person takes over. */
  invalid: Words,
  retries: z.int().min(1).max(5).default(2),
  /** The customer may say no to the question: the flow goes on, and the value is empty. */
  optional: z.boolean().optional(),
  rules: z.array(SlotRule).max(4).optional(),
  /** For `choice`: what may be chosen, with the words that mean it. */
  choices: z.array(Choice).max(20).optional(),
})
export type Slot = z.infer<typeof Slot>

export const Comparison = z.enum(['set', 'unset', 'equal', 'different', 'less', 'more'])

/** `to` is a literal, or a path with a leading `$`. Numbers compare as numbers, dates as instants; anything else only for equality. */
export const Test = z.strictObject({ value: Path, is: Comparison, to: z.string().max(200).default('') })
export type Test = z.infer<typeof Test>

/** A condition as data: nothing in it is ever run. */
export const Condition = z.strictObject({ match: z.enum(['all', 'any']), tests: z.array(Test).min(1).max(10) })
export type Condition = z.infer<typeof Condition>

const id = z.string().min(1).max(60)
const to = z.string().max(60)

/** When the customer says nothing for so long, the flow goes on there. */
export const Timeout = z.strictObject({ minutes: z.int().min(1).max(1440), next: to })
export type Timeout = z.infer<typeof Timeout>

export const Step = z.discriminatedUnion('do', [
  /** Ask for a slot unless it is already filled. */
  z.strictObject({ id, do: z.literal('ask'), slot: z.string(), next: to, timeout: Timeout.optional() }),
  /** Call a tool; arguments name slots or saved values with a leading `$`. */
  z.strictObject({
    id,
    do: z.literal('call'),
    tool: z.string(),
    args: z.record(z.string(), z.string()),
    save: z.string(),
    next: to,
    /** Error code -> step; without an entry a person takes over. */
    onError: z.record(z.string(), to).default({}),
    /** Who agrees to a tool that changes something: the customer, who was asked to confirm; else a person. */
    approval: z.literal('customer').optional(),
  }),
  /** Branch on a saved value: the first matching case, else `otherwise`. */
  z.strictObject({
    id,
    do: z.literal('switch'),
    value: z.string(),
    cases: z.record(z.string(), to),
    otherwise: to,
  }),
  /** Branch on a condition: `next` where it holds. */
  z.strictObject({ id, do: z.literal('if'), when: Condition, next: to, otherwise: to }),
  /** Repeat the values back and wait for yes or no. */
  z.strictObject({ id, do: z.literal('confirm'), text: Words, yes: to, no: to, timeout: Timeout.optional() }),
  z.strictObject({ id, do: z.literal('say'), text: Words, next: to }),
  /** Forget a slot, so that it is asked for again. */
  z.strictObject({ id, do: z.literal('clear'), slot: z.string(), next: to }),
  /** Go through another flow and come back. Slots of the same name are shared, and so is what its tools saved. */
  z.strictObject({ id, do: z.literal('run'), flow: z.string(), next: to }),
  z.strictObject({ id, do: z.literal('handover'), text: Words.optional(), reason: z.string() }),
  z.strictObject({ id, do: z.literal('end') }),
])
export type Step = z.infer<typeof Step>

/** What an author writes and a reviewer publishes. */
export const FlowContent = z.strictObject({
  title: Words,
  start: z.string(),
  slots: z.array(Slot).max(30),
  steps: z.array(Step).min(1).max(200),
  /** Said when the customer cancels in the middle. */
  cancelled: Words,
})
export type FlowContent = z.infer<typeof FlowContent>

export const FlowKey = z
  .string()
  .max(80)
  .regex(/^[a-z][a-z0-9_]*$/)

export const Flow = FlowContent.extend({ id: FlowKey, version: z.int().min(0) })
export type Flow = z.infer<typeof Flow>
