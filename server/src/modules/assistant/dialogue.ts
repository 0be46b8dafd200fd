import { FlowState } from '@tandem/contract'
import { z } from 'zod'

/** What the assistant remembers of an episode between two messages. */
export const Dialogue = z.object({
  episode: z.string(),
  flow: FlowState.nullable(),
  /** How often each intent was answered. */
  asked: z.record(z.string(), z.int()),
  /** The intent that was answered last: what "and the fee?" asks about. */
  topic: z.string().nullable().default(null),
  /** Refusals since the last answer. */
  refusals: z.int(),
  /** The last thing said was a question back. */
  clarified: z.boolean(),
  /** The order that was talked about last, and the flow that found it. */
  order: z.object({ number: z.string(), flow: z.string() }).nullable().default(null),
  /** The order numbers that were named last, as they were named: "the second one" is one of them. */
  named: z.array(z.string()).default([]),
  /** How often a language model was asked for help. */
  drafts: z.int().default(0),
})
export type Dialogue = z.infer<typeof Dialogue>

export const newDialogue = (episode: string): Dialogue => ({
  episode,
  flow: null,
  asked: {},
  topic: null,
  refusals: 0,
  clarified: false,
  order: null,
  named: [],
  drafts: 0,
})
