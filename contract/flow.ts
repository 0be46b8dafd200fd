import { z } from 'zod'
import { Localized } from './base.ts'

/**
 * A dialogue flow as data. The interpreter is pure: it walks steps, fills slots from what the customer
 * says, calls tools (registered verbs) and ends in an answer or a person. `{{name.field}}` in a text is
 * replaced from slots and saved tool results.
 */
export const SlotType = z.enum(['order_number', 'phone', 'date', 'amount', 'text', 'choice'])

export const Slot = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9_]*$/),
  type: SlotType,
  prompt: Localized,
  /** Said when the reply does not fit the type; after `retries` a person takes over. */
  invalid: Localized,
  retries: z.int().min(1).max(5).default(2),
  /** For `choice`: what may be chosen, with the words that mean it. */
  choices: z.array(z.strictObject({ value: z.string(), label: Localized, words: z.array(z.string()) })).optional(),
})
export type Slot = z.infer<typeof Slot>

const to = z.string()

export const Step = z.discriminatedUnion('do', [
  /** Ask for a slot unless it is already filled. */
  z.strictObject({ id: z.string(), do: z.literal('ask'), slot: z.string(), next: to }),
  /** Call a tool; arguments name slots or saved values with a leading `$`. */
  z.strictObject({
    id: z.string(),
    do: z.literal('call'),
    tool: z.string(),
    args: z.record(z.string(), z.string()),
    save: z.string(),
    next: to,
    /** Error code -> step; without an entry a person takes over. */
    onError: z.record(z.string(), to).default({}),
  }),
  /** Branch on a saved value: the first matching case, else `otherwise`. */
  z.strictObject({
    id: z.string(),
    do: z.literal('switch'),
    value: z.string(),
    cases: z.record(z.string(), to),
    otherwise: to,
  }),
  /** Repeat the values back and wait for yes or no. */
  z.strictObject({ id: z.string(), do: z.literal('confirm'), text: Localized, yes: to, no: to }),
  z.strictObject({ id: z.string(), do: z.literal('say'), text: Localized, next: to }),
  /** Forget a slot, so that it is asked for again. */
  z.strictObject({ id: z.string(), do: z.literal('clear'), slot: z.string(), next: to }),
  z.strictObject({ id: z.string(), do: z.literal('handover'), text: Localized.optional(), reason: z.string() }),
  z.strictObject({ id: z.string(), do: z.literal('end') }),
])
export type Step = z.infer<typeof Step>

export const Flow = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9_]*$/),
  title: Localized,
  version: z.int().min(1),
  start: z.string(),
  slots: z.array(Slot),
  steps: z.array(Step).min(1),
  /** Said when the customer cancels in the middle. */
  cancelled: Localized,
})
export type Flow = z.infer<typeof Flow>
