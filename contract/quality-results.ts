import { z } from 'zod'
import { Id, Instant, Localized, personal, writtenBy } from './base.ts'
import { AuthorKind } from './message.ts'
import { CheckedRole, RuleLevel } from './quality-rules.ts'
import { Appeal, Review, ScoreForm } from './quality-scoring.ts'

/** A place in a conversation: a message, and offsets of UTF-16 units into its text. Never the text itself. */
export const Span = z.object({ seq: z.int(), start: z.int(), end: z.int() })
export type Span = z.infer<typeof Span>

export const Finding = z.object({
  number: z.int(),
  /** The rule as it was then. */
  rule: z.string(),
  version: z.int(),
  group: z.string(),
  title: Localized,
  level: RuleLevel,
  fatal: z.boolean(),
  points: z.int(),
  role: CheckedRole,
  /** Whose finding it is; null for the AI. */
  agent: Id.nullable(),
  spans: z.array(Span),
  /** An appeal found it wrong: it no longer counts. */
  dismissed: z.boolean(),
})
export type Finding = z.infer<typeof Finding>

/** One checked episode as lists show it. */
export const ResultRow = z.object({
  episode: Id,
  conversation: Id,
  channel: z.string(),
  agent: Id.nullable(),
  closedAt: Instant,
  /** By the rules alone. */
  automatic: z.number(),
  /** What counts: an inspector's where there is one. */
  score: z.number(),
  by: z.enum(['rules', 'inspector']),
  level: RuleLevel.nullable(),
  fatal: z.boolean(),
  findings: z.array(z.object({ rule: z.string(), title: Localized, level: RuleLevel })),
  rating: z.int().nullable(),
  appeal: z.enum(['open', 'upheld', 'overturned']).nullable(),
  appealUntil: Instant,
})
export type ResultRow = z.infer<typeof ResultRow>

/** A message of the checked conversation, masked as ever; `marks` point into the text as it stands here. */
export const MarkedMessage = writtenBy(
  'author',
  z.object({
    seq: z.int(),
    at: Instant,
    author: AuthorKind,
    agent: Id.nullable(),
    name: z.string().nullable(),
    internal: z.boolean(),
    text: personal('text', z.string()),
    marks: z.array(z.object({ start: z.int(), end: z.int(), finding: z.int() })),
  }),
)
export type MarkedMessage = z.infer<typeof MarkedMessage>

export const QualityResult = ResultRow.extend({
  details: z.array(Finding),
  messages: z.array(MarkedMessage),
  reviews: z.array(Review),
  /** The forms by which it was or will be scored, in their version of then. */
  forms: z.array(ScoreForm),
  appeals: z.array(Appeal),
  /** The signed-in agent may still object. */
  mayAppeal: z.boolean(),
})
export type QualityResult = z.infer<typeof QualityResult>

/** What an agent is told about a result of theirs. */
export const QualityNews = z.enum(['scored', 'upheld', 'overturned', 'critical'])
export type QualityNews = z.infer<typeof QualityNews>
