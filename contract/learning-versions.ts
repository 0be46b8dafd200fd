import { z } from 'zod'
import { EncoderProblem } from './assistant.ts'
import { Instant, Localized, personal } from './base.ts'

/** How one version does on the evaluation set, in questions. */
export const LearnFigures = z.object({
  n: z.int(),
  /** Answered with the right intent, or rightly refused. */
  right: z.int(),
  answeredRight: z.int(),
  answeredWrong: z.int(),
  /** Refused although the answer is known. */
  refusedWrong: z.int(),
  refusedRight: z.int(),
  /** Answered although nobody could know. */
  answeredOutside: z.int(),
})
export type LearnFigures = z.infer<typeof LearnFigures>

export const LearnVerdict = z.enum(['better', 'same', 'worse', 'untested'])
export type LearnVerdict = z.infer<typeof LearnVerdict>

const Difference = z.object({ mean: z.number(), low: z.number(), high: z.number() })

/** A candidate beside the best version that served in the last six months, where that is not the live one. */
export const LearnBest = z.object({
  revision: z.int(),
  /** Questions of the evaluation set that are known of it. */
  n: z.int(),
  difference: Difference,
  verdict: LearnVerdict,
})
export type LearnBest = z.infer<typeof LearnBest>

/** Refusing questions that nobody here could answer, beside the version that was best at it. */
export const LearnOutside = LearnBest.omit({ revision: true })
export type LearnOutside = z.infer<typeof LearnOutside>

/** A candidate beside the live version. */
export const LearnComparison = z.object({
  state: z.enum(['running', 'done', 'failed']),
  /** The version that was live then. */
  against: z.int(),
  at: Instant,
  live: LearnFigures.nullable(),
  candidate: LearnFigures.nullable(),
  /** Share of right answers, candidate minus live, with its 95 % interval (paired bootstrap). */
  difference: Difference.nullable(),
  verdict: LearnVerdict.nullable(),
  best: LearnBest.nullable(),
  outside: LearnOutside.nullable(),
  /** Recent questions of customers, answered anew by both. */
  replayed: z.int(),
  /** Of those: how many the two answer differently. */
  changed: z.int(),
  /** Why it failed, and what to do about it. */
  problem: Localized.nullable(),
})
export type LearnComparison = z.infer<typeof LearnComparison>

export const LearnVersion = z.object({
  revision: z.int(),
  version: z.string(),
  stage: z.enum(['live', 'candidate', 'kept']),
  trainedAt: Instant.nullable(),
  intents: z.int(),
  examples: z.int(),
  encoder: z.string().nullable(),
  encoderProblem: EncoderProblem.nullable(),
  comparison: LearnComparison.nullable(),
})
export type LearnVersion = z.infer<typeof LearnVersion>

/** What a version makes of a question. */
export const LearnAnswer = z.object({
  action: z.enum(['answer', 'ask', 'act', 'handover', 'refuse']),
  intent: z.string().nullable(),
})
export type LearnAnswer = z.infer<typeof LearnAnswer>

/** With what people call the intent; null once nobody publishes it any longer. */
const LearnShown = LearnAnswer.extend({ title: Localized.nullable() })
export type LearnShown = z.infer<typeof LearnShown>

/** A question that two versions answer differently. */
export const LearnChange = z.object({
  text: personal('text', z.string()),
  origin: z.enum(['evaluation', 'replay', 'shadow']),
  live: LearnShown,
  candidate: LearnShown,
  /** Known for questions of the evaluation set only. */
  effect: z.enum(['better', 'worse', 'other']),
})
export type LearnChange = z.infer<typeof LearnChange>
