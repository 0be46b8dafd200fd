import { z } from 'zod'
import { Id, Instant, Language, Localized, personal, Triage } from './base.ts'
import { Emotion } from './conversations.ts'
import { FlowContent, FlowKey } from './flow.ts'
import { FlowState, ToolResult } from './flows/state.ts'
import { Source } from './message.ts'
import { ModelFault } from './models.ts'
import { shape } from './shape.ts'

/** What a connected language model had to do with an answer. It proposes; rules decide what is said. */
export const Draft = z.object({
  outcome: z.enum([
    /** It put the question in other words, which the tenant's own model understood: the answer is an approved one. */
    'rewrote',
    /** It wrote the answer, and every sentence is held by the sources that it names. */
    'wrote',
    /** It named a tool that only reads, with what the customer had said; the words of the answer are ours. */
    'looked_up',
    /** It named a tool that changes something: a person decides on that. */
    'proposed',
    /** Rules did not let pass what it gave. */
    'refused',
    /** It gave nothing that could be used. */
    'failed',
  ]),
  /** The objection, the fault, or the name of the tool. */
  why: z.string().nullable(),
  model: z.string().nullable(),
  millis: z.int(),
  /** The question in the words of the model. */
  question: personal('text', z.string()).nullable(),
})
export type Draft = z.infer<typeof Draft>

/** Why the assistant did what it did: kept with every AI turn and shown on the test bench. */
export const Reasoning = z.object({
  action: z.enum(['answer', 'ask', 'act', 'handover', 'refuse']),
  language: Language,
  intent: z.string().nullable(),
  /** Calibrated probability of the intent, 0 to 1. */
  score: z.number(),
  /** Calibrated probability that the question is in scope at all, 0 to 1. */
  inScope: z.number(),
  candidates: z.array(z.object({ intent: z.string(), title: z.string(), score: z.number() })),
  triage: Triage.nullable(),
  priority: z.int(),
  emotion: Emotion,
  entities: z.array(
    z.object({ type: z.string(), value: personal('text', z.string()), text: personal('text', z.string()) }),
  ),
  sources: z.array(Source),
  /** The pieces of text that spoke for the intent, strongest first. */
  evidence: z.array(z.object({ text: personal('text', z.string()), weight: z.number() })),
  reason: z.string(),
  /** The question as it was read, a follow-up spelled out; null where the message went on with a flow. */
  asked: personal('text', z.string()).nullable().default(null),
  model: z.string().nullable(),
  /** The state of the knowledge that was answered from. */
  revision: z.int().default(0),
  micros: z.int(),
  /** The encoder whose vector of the question took part, and how much of what spoke for the intent it said, 0 to 1. */
  encoder: z.object({ name: z.string(), share: z.number() }).optional(),
  /** Absent where no language model was asked. */
  draft: Draft.optional(),
})
export type Reasoning = z.infer<typeof Reasoning>

/** Why a model was trained without the vectors of the encoder that is connected. */
export const EncoderProblem = z.enum([...ModelFault.options, 'budget', 'resting', 'too_many'])
export type EncoderProblem = z.infer<typeof EncoderProblem>

/** Which model serves, and what the newest training came to. */
export const ModelStatus = z.object({
  version: z.string().nullable(),
  /** The revision of the model that serves: not the newest one where that waits to be published, or was left again. */
  serving: z.int().nullable(),
  state: z.enum(['none', 'training', 'ready', 'failed']),
  revision: z.int(),
  trainedAt: Instant.nullable(),
  trainSeconds: z.number().nullable(),
  intents: z.int(),
  examples: z.int(),
  crossValidated: z.number().nullable(),
  /** Why the newest training failed, and what to do about it. */
  problem: Localized.nullable(),
  /** Whose vectors it has learnt of, too; or why of none, where an encoder is connected. */
  encoder: z.string().nullable(),
  encoderProblem: EncoderProblem.nullable(),
})
export type ModelStatus = z.infer<typeof ModelStatus>

/** What a customer came for, and how sure the AI was of it. */
export const CameFor = z.object({ intent: z.string(), title: Localized, score: z.number() })
export type CameFor = z.infer<typeof CameFor>

export const Suggestion = z.object({
  text: z.string(),
  intent: z.string().nullable(),
  score: z.number(),
  source: Source,
})
export type Suggestion = z.infer<typeof Suggestion>

/** What happens next in a simulated flow. */
export const SimulatedInput = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('said'), text: z.string().max(2000) }),
  z.strictObject({ kind: z.literal('tool'), result: ToolResult }),
  /** Nothing was said for as long as the step waits. */
  z.strictObject({ kind: z.literal('timeout') }),
])

/** Where a simulated flow stands: what it said, what it waits for, and the steps that it went through, `flow/step`. */
export const Simulated = z.object({
  said: z.array(z.string()),
  next: z.enum(['reply', 'tool', 'end', 'person']),
  state: FlowState.nullable(),
  choices: z.array(z.string()),
  call: z.object({ tool: z.string(), args: z.record(z.string(), z.string()) }).nullable(),
  /** Why a person takes over. */
  reason: z.string().nullable(),
  passed: z.array(z.string()),
})
export type Simulated = z.infer<typeof Simulated>

export const assistant = {
  'assistant.status': shape(z.strictObject({}), ModelStatus),
  /** Has what is published learnt anew, as this revision; refused where that could only come to the same model. */
  'assistant.train': shape(z.strictObject({}), z.object({ revision: z.int() })),
  /** The test bench: what would the assistant say, and why. */
  'assistant.explain': shape(
    z.strictObject({ text: z.string().min(1).max(2000) }),
    z.object({ reply: z.string(), followUps: z.array(z.string()), reasoning: Reasoning }),
  ),
  /** Answers for an agent: to the customer's last message, or to what the agent is typing. */
  'assistant.suggest': shape(
    z.strictObject({ conversation: Id, typed: z.string().max(500).optional() }),
    z.object({ rows: z.array(Suggestion) }),
  ),
  /** The reasoning kept with one AI message. */
  'assistant.why': shape(z.strictObject({ message: Id }), Reasoning),
  'assistant.rate': shape(z.strictObject({ message: Id, good: z.boolean() }), z.object({ ok: z.literal(true) })),
  /** An agent says which intent would have been right; null: nothing that the AI could know. */
  'assistant.correct': shape(
    z.strictObject({ message: Id, intent: z.string().max(80).nullable() }),
    z.object({ ok: z.literal(true) }),
  ),
  /** The customer's own verdict on one answer. */
  'assistant.judge': shape(
    z.strictObject({ conversation: Id, message: Id, good: z.boolean() }),
    z.object({ ok: z.literal(true) }),
  ),
  /** A few words on the conversation so far, for the person who takes over. */
  'assistant.summary': shape(
    z.strictObject({ conversation: Id, anew: z.boolean().default(false) }),
    z.object({
      text: personal('text', z.string()),
      /** The language model that wrote it; null for words taken from the conversation. */
      model: z.string().nullable(),
      /** Up to which message it goes, and when it was written. */
      seq: z.int(),
      at: Instant.nullable(),
      /** What the customer came for, as the AI understood it: never merely the wish for a person. */
      cameFor: CameFor.nullable(),
    }),
  ),
  /** The order that the customer asked the AI about last in this episode. */
  'assistant.order': shape(z.strictObject({ conversation: Id }), z.object({ number: z.string().nullable() })),
  /** Talks to a flow that need not be saved; no tool is called, `input` says what it would have given. */
  'assistant.simulateFlow': shape(
    z.strictObject({
      key: FlowKey,
      flow: FlowContent,
      language: Language,
      /** What the last answer gave; null begins anew. */
      state: FlowState.nullable(),
      input: SimulatedInput,
    }),
    Simulated,
  ),
}
