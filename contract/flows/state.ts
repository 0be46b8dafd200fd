import { z } from 'zod'

const Values = z.record(z.string(), z.string())

const frame = {
  flow: z.string(),
  version: z.int(),
  step: z.string(),
  slots: Values,
  /** Results of tools, by the name they were saved under. */
  saved: z.record(z.string(), Values),
  /** Replies in a row that did not fit the present question. */
  misses: z.int(),
}

/** A flow that goes on when the one above it is over: it runs that one as a part, or was interrupted by it. */
const Waiting = z.object({ ...frame, because: z.enum(['runs', 'interrupted']) })

/** Where a customer is in a flow, between two of their messages. */
export const FlowState = z.object({
  ...frame,
  /** What the flow stands on, the nearest last. */
  under: z.array(Waiting).default([]),
  /** What tools gave in this run, by flow and step; after a correction the same call is not made twice. */
  results: z.record(z.string(), z.object({ args: z.string(), value: Values, again: z.boolean() })).default({}),
  /** Messages and tool calls that this run has taken; both are bounded, so every run ends. */
  inputs: z.int(),
  calls: z.int(),
})
export type FlowState = z.infer<typeof FlowState>

export const ToolResult = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: Values }),
  z.object({ ok: z.literal(false), code: z.string().max(40) }),
])
export type ToolResult = z.infer<typeof ToolResult>
