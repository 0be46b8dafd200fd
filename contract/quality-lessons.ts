import { z } from 'zod'
import { Id, Instant, personal } from './base.ts'
import { Figure } from './insights.ts'
import { Share } from './quality-figures.ts'

export const CaseKind = z.enum(['good', 'bad'])
export const CaseContent = z.strictObject({
  episode: Id,
  kind: CaseKind,
  title: z.string().trim().min(1).max(120),
  why: z.string().trim().min(1).max(2000),
  tags: z.array(z.string().trim().min(1).max(40)).max(10),
})
export const Case = z.object({
  id: Id,
  episode: Id,
  conversation: Id,
  kind: CaseKind,
  title: personal('text', z.string()),
  why: personal('text', z.string()),
  tags: z.array(z.string()),
  by: Id,
  at: Instant,
})
export type Case = z.infer<typeof Case>

/** A sentence that agents use, and how it goes with solved and praised episodes. */
export const Phrase = z.object({
  text: personal('text', z.string()),
  /** Episodes that have it, and agents who said it. */
  episodes: z.int(),
  agents: z.int(),
  solved: Share,
  /** Of the episodes without it, of the same time. */
  others: Share,
  /** Log-odds of going with success, shrunk by an informative prior, with its 95 % interval. */
  logOdds: z.number(),
  low: z.number(),
  high: z.number(),
})
export type Phrase = z.infer<typeof Phrase>

const Spell = z.object({ from: Instant, to: Instant, episodes: z.int(), used: z.int(), solved: Share, rating: Figure })
/** A phrase that became a canned reply, with the figures of the time before and since. */
export const Adoption = z.object({
  id: Id,
  shortcut: z.string(),
  text: personal('text', z.string()),
  by: Id,
  at: Instant,
  before: Spell,
  since: Spell,
})
export type Adoption = z.infer<typeof Adoption>
