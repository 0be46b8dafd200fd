import type { Flow, FlowState, Language } from '@tandem/contract'

/** The flows there are: by key as published now, or as they were in a version. */
export interface FlowBook {
  get(key: string, version?: number): Flow | undefined
}

/** The value of a slot that the customer did not want to tell. */
export const SKIPPED = ''

/** What the customer says into a flow. */
export interface Said {
  text: string
  language: Language
  /** Milliseconds since the epoch: what "tomorrow" counts from. */
  now: number
}

/** A tool that the flow waits for; arguments are filled in. */
export interface ToolCall {
  tool: string
  args: Record<string, string>
}

/** What a piece of a flow came to: what is said now, the steps gone through (`flow/step`), and what it waits for then. */
export type FlowResult = { said: string[]; passed: string[] } & (
  | { next: 'reply'; state: FlowState; choices: string[] }
  | { next: 'tool'; state: FlowState; call: ToolCall }
  | { next: 'end' }
  /** `wanted`: the tool that the flow would call, if a person agrees. */
  | { next: 'person'; reason: string; state: FlowState; wanted?: ToolCall }
)
