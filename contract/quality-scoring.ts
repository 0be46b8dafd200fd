import { z } from 'zod'
import { Id, Instant, Localized, personal } from './base.ts'

export const FormName = z.string().trim().min(1).max(80)

export const FormItem = z.strictObject({
  key: z.string().regex(/^[a-z][a-z0-9_]{0,59}$/),
  title: Localized,
  hint: z.strictObject({ zh: z.string().max(300), en: z.string().max(300) }),
  weight: z.int().min(1).max(100),
  /** The best mark; with 1 it is yes or no. */
  max: z.int().min(1).max(10),
  /** No mark at all makes the whole score nought. */
  fatal: z.boolean(),
})
export type FormItem = z.infer<typeof FormItem>
export const ScoreForm = z.object({ id: Id, name: FormName, version: z.int(), items: z.array(FormItem) })
export type ScoreForm = z.infer<typeof ScoreForm>
export const FormItems = z.array(FormItem).min(1).max(40)

/** Marks by item; null where an item does not apply. */
export const Answers = z.record(z.string(), z.number().min(0).max(10).nullable())
export type Answers = z.infer<typeof Answers>

export const Stratum = z.enum(['agent', 'channel', 'queue'])
export const PlanContent = z.strictObject({
  name: FormName,
  form: Id,
  mode: z.enum(['all', 'percentage', 'count']),
  /** Per cent, or how many of a period; without meaning for `all`. */
  amount: z.int().min(1).max(10_000),
  every: z.enum(['day', 'week']),
  strata: z.array(Stratum).max(3),
  /** Beside the sample, so many of the riskiest: they never enter the estimated rates. */
  risky: z.int().min(0).max(200),
  inspectors: z.array(Id).min(1).max(50),
  enabled: z.boolean(),
})
export type PlanContent = z.infer<typeof PlanContent>
export const Plan = PlanContent.extend({
  id: Id,
  drawnUntil: Instant,
  nextDraw: Instant.nullable(),
  assigned: z.int(),
  scored: z.int(),
})
export type Plan = z.infer<typeof Plan>

export const Picked = z.enum(['sample', 'risk', 'double', 'manual', 'appeal'])
export type Picked = z.infer<typeof Picked>

export const Review = z.object({
  id: Id,
  episode: Id,
  picked: Picked,
  inspector: Id,
  form: Id,
  formVersion: z.int(),
  state: z.enum(['open', 'scored']),
  answers: Answers,
  score: z.number().nullable(),
  fatal: z.boolean(),
  comment: personal('text', z.string()).nullable(),
  assignedAt: Instant,
  scoredAt: Instant.nullable(),
})
export type Review = z.infer<typeof Review>

/** Something to score, with what it is about. */
export const Task = Review.extend({ agent: Id.nullable(), channel: z.string(), closedAt: Instant })
export type Task = z.infer<typeof Task>

export const AppealStep = z.object({
  at: Instant,
  by: Id,
  act: z.enum(['opened', 'upheld', 'overturned']),
  text: personal('text', z.string()),
  score: z.number(),
})
export const Appeal = z.object({
  id: Id,
  episode: Id,
  review: Id.nullable(),
  agent: Id,
  state: z.enum(['open', 'upheld', 'overturned']),
  oldScore: z.number(),
  newScore: z.number().nullable(),
  openedAt: Instant,
  decidedAt: Instant.nullable(),
  decidedBy: Id.nullable(),
  /** Whoever scored it may not decide. */
  mayDecide: z.boolean(),
  steps: z.array(AppealStep),
})
export type Appeal = z.infer<typeof Appeal>
