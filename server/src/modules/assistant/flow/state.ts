import { z } from 'zod'

/** Where a customer is in a flow, between two of their messages. */
export const FlowState = z.object({
  flow: z.string(),
  version: z.int(),
  step: z.string(),
  slots: z.record(z.string(), z.string()),
  /** Results of tools, by the name they were saved under. */
  saved: z.record(z.string(), z.record(z.string(), z.string())),
  /** Replies in a row that did not fit the present question. */
  misses: z.int(),
  /** Messages and tool calls that this run has taken; both are bounded, so every run ends. */
  inputs: z.int(),
  calls: z.int(),
})
export type FlowState = z.infer<typeof FlowState>

/** A tool that the flow waits for; arguments are filled in. */
export interface ToolCall {
  tool: string
  args: Record<string, string>
}

export type ToolResult = { ok: true; value: Record<string, string> } | { ok: false; code: string }

/** What a piece of a flow came to: what is said now, and what the flow waits for then. */
export type FlowResult = { said: string[] } & (
  | { next: 'reply'; state: FlowState; choices: string[] }
  | { next: 'tool'; state: FlowState; call: ToolCall }
  | { next: 'end' }
  | { next: 'person'; reason: string }
)
