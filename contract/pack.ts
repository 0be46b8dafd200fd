import { z } from 'zod'
import { Localized, Priority, Triage } from './base.ts'
import { Flow } from './flow.ts'

const Key = z.string().regex(/^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)*$/)

/** What an intent leads to: an article's text, a flow, or a person. */
export const Outcome = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('article'), article: Key }),
  z.strictObject({ kind: z.literal('flow'), flow: z.string() }),
  z.strictObject({ kind: z.literal('handover'), reason: z.string() }),
])
export type Outcome = z.infer<typeof Outcome>

export const PackIntent = z.strictObject({
  key: Key,
  title: Localized,
  triage: Triage,
  priority: Priority,
  outcome: Outcome,
  /** The flow that answers instead when the customer speaks of an order that is known. */
  withOrder: z.string().max(80).optional(),
  /** Training questions. */
  examples: z.strictObject({ zh: z.array(z.string().min(1)), en: z.array(z.string().min(1)) }),
  /** Intents offered as follow-up questions after the answer. */
  followUps: z.array(Key).default([]),
})
export type PackIntent = z.infer<typeof PackIntent>

/** An article answers in one language or both; the body is plain Markdown (paragraphs, lists, bold). */
export const PackArticle = z.strictObject({
  key: Key,
  title: Localized,
  body: Localized,
  tags: z.array(z.string()).default([]),
})
export type PackArticle = z.infer<typeof PackArticle>

/** `{{customer}}` and `{{agent}}` are filled in when the agent inserts the reply. */
export const CannedReply = z.strictObject({
  shortcut: z.string().regex(/^[a-z0-9_-]+$/),
  title: Localized,
  text: Localized,
})
export type CannedReply = z.infer<typeof CannedReply>

export const SlaDefaults = z.strictObject({
  firstResponseSeconds: z.int().positive(),
  nextResponseSeconds: z.int().positive(),
  resolutionHours: z.number().positive(),
  complaintResponseSeconds: z.int().positive(),
  offerSeconds: z.int().positive(),
})

export const PackManifest = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  version: z.string(),
  title: Localized,
  description: Localized,
  /** Said by the assistant when a conversation starts. */
  greeting: Localized,
  /** Said when it does not know. */
  unknown: Localized,
  /** First questions shown as buttons. */
  starters: z.array(Key).max(8),
  skills: z.array(z.strictObject({ key: z.string(), title: Localized })),
  /** Which skill a conversation of each triage class asks for. */
  skillByTriage: z.record(Triage, z.string()),
  sla: SlaDefaults,
})
export type PackManifest = z.infer<typeof PackManifest>

/** A whole industry pack as it is read from its folder. */
export const Pack = z.strictObject({
  manifest: PackManifest,
  intents: z.array(PackIntent),
  articles: z.array(PackArticle),
  flows: z.array(Flow),
  replies: z.array(CannedReply),
  /** What people also type into such a chat and the pack does not serve: a model learns to refuse it. */
  open: z.array(z.string().min(1)).default([]),
})
export type Pack = z.infer<typeof Pack>

/** One line of a pack's `evaluation.jsonl`. `intent: null` means out of scope: the right answer is to refuse. */
export const EvaluationCase = z.strictObject({
  text: z.string().min(1),
  language: z.enum(['zh', 'en']),
  intent: Key.nullable(),
  /** A second intent that also counts, for two-in-one questions. */
  also: Key.optional(),
  triage: Triage.nullable(),
  style: z.enum(['plain', 'spoken', 'typo', 'two', 'out_of_scope']),
})
export type EvaluationCase = z.infer<typeof EvaluationCase>
