import { z } from 'zod'
import { Id, Instant, Language, Localized, Page, pageOf, personal } from './base.ts'
import { UnreadableItem } from './knowledge.ts'
import { outside } from './learning-outside.ts'
import { LearnChange, LearnVersion } from './learning-versions.ts'
import { ReviewState } from './review-state.ts'
import { shape } from './shape.ts'

const Key = z
  .string()
  .max(80)
  .regex(/^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)*$/)
const Said = personal('text', z.string())
const done = z.object({ ok: z.literal(true) })

/** Why a question waits for review: not known, given to people, badly rated, or put right by an agent. */
export const LearnReason = z.enum(['refused', 'handed_over', 'bad', 'corrected'])
export type LearnReason = z.infer<typeof LearnReason>

/** What would answer a group of questions: an intent that is there, a new article, or nothing: it is not our business. */
export const LearnProposal = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('intent'),
    intent: z.string(),
    title: Localized,
    score: z.number(),
    /** For so many of the questions an agent has named this intent; where that is none, it rests on likeness alone. */
    named: z.int(),
  }),
  z.object({ kind: z.literal('article') }),
  /** So often an agent has said that it is none of ours. */
  z.object({ kind: z.literal('outside'), named: z.int() }),
  /** Nothing is sure enough to be proposed. */
  z.object({ kind: z.literal('none') }),
])
export type LearnProposal = z.infer<typeof LearnProposal>

export const LearnState = z.enum(['open', 'added', 'drafted', 'dismissed'])
export type LearnState = z.infer<typeof LearnState>

/** Questions that say about the same. */
export const LearnCluster = z.object({
  id: Id,
  state: LearnState,
  /** The most central question. */
  question: Said,
  /** The words that tell this group from the others. */
  terms: z.array(Said),
  volume: z.int(),
  /** Different wordings. */
  distinct: z.int(),
  reasons: z.partialRecord(LearnReason, z.int()),
  examples: z.array(z.object({ text: Said, times: z.int() })),
  proposal: LearnProposal,
  /** Share of the episodes that the customer confirmed as solved. */
  resolved: z.number(),
  /** Volume times the share that was not confirmed as solved: what it costs not to know this. */
  gap: z.number(),
  lastAt: Instant,
  /** What it was added to, or drafted as. */
  target: z.string().nullable(),
  /** Dismissed as not our business: its wordings are learnt, to be refused. */
  outside: z.boolean(),
})
export type LearnCluster = z.infer<typeof LearnCluster>

export const LearnQuestion = z.object({
  /** The AI message that did not answer it. */
  id: Id,
  text: Said,
  language: Language,
  at: Instant,
  reason: LearnReason,
  conversation: Id,
  /** What the AI took it for. */
  intent: z.string().nullable(),
})
export type LearnQuestion = z.infer<typeof LearnQuestion>

export const LearnCase = z.object({
  id: Id,
  text: Said,
  language: Language,
  /** The right intent; null: the right answer is that the AI does not know. */
  intent: z.string().nullable(),
  origin: z.enum(['pack', 'person', 'inbox']),
  at: Instant,
})
export type LearnCase = z.infer<typeof LearnCase>

/** With what people call its intent; null where none is right, or nobody publishes it any longer. */
export const LearnCaseShown = LearnCase.extend({ title: Localized.nullable() })
export type LearnCaseShown = z.infer<typeof LearnCaseShown>

export const LearnRelease = z.object({
  /** `automatic`: a candidate that is not worse goes live by itself; `manual`: somebody publishes it. */
  mode: z.enum(['automatic', 'manual']),
  /** The candidate answers beside the live version, without being shown. */
  shadow: z.boolean(),
})
export type LearnRelease = z.infer<typeof LearnRelease>

const cluster = z.strictObject({ cluster: Id })

export const learning = {
  'learning.inbox': shape(
    z.strictObject({ state: LearnState.default('open') }),
    z.object({ rows: z.array(LearnCluster), questions: z.int() }),
  ),
  'learning.questions': shape(cluster, z.object({ rows: z.array(LearnQuestion) })),
  'learning.merge': shape(z.strictObject({ into: Id, from: Id }), done),
  /** Some questions become a group of their own. */
  'learning.split': shape(
    z.strictObject({ cluster: Id, questions: z.array(Id).min(1).max(200) }),
    z.object({ cluster: Id }),
  ),
  /**
   * `outside`: it is not our business; the next model learns to refuse most of the wordings, `learnt` of them new, and a
   * few go to the evaluation set as ones to refuse.
   */
  'learning.dismiss': shape(z.strictObject({ cluster: Id, outside: z.boolean() }), done.extend({ learnt: z.int() })),
  /**
   * Takes a group back that was dealt with, and what was learnt, added or drafted from it; refused where others have
   * worked on that since. `publish`: questions that are published are taken out by publishing the intent without them.
   */
  'learning.reopen': shape(cluster.extend({ publish: z.boolean().default(false) }), done),
  /**
   * Adds the questions to an intent and sends it to review; `publish` where four eyes are not demanded. `held`: so many
   * stay out of it, since versions are measured by them; where all do, nothing is added.
   */
  'learning.add': shape(
    z.strictObject({ cluster: Id, intent: Key, publish: z.boolean().default(false) }),
    z.object({ intent: z.string(), added: z.int(), held: z.int(), state: ReviewState }),
  ),
  /**
   * Opens drafts of a new article and of the intent that leads to it; `held` as in `learning.add`. `answered`: the
   * article's text begins as what a colleague answered, masked.
   */
  'learning.draft': shape(
    cluster,
    z.object({ article: z.string(), intent: z.string(), held: z.int(), answered: z.boolean() }),
  ),
  'learning.cases': shape(
    Page.extend({ query: z.string().max(100).default(''), origin: LearnCase.shape.origin.optional() }),
    pageOf(LearnCaseShown).extend({ total: z.int() }),
  ),
  'learning.addCases': shape(
    z.strictObject({
      texts: z.array(z.string().trim().min(1).max(500)).min(1).max(200),
      intent: Key.nullable(),
    }),
    z.object({ added: z.int() }),
  ),
  /** The different wordings of a group become questions of the evaluation set. */
  'learning.addClusterCases': shape(
    z.strictObject({ cluster: Id, intent: Key.nullable() }),
    z.object({ added: z.int() }),
  ),
  /** Puts a question or its right answer right. */
  'learning.changeCase': shape(
    z.strictObject({ id: Id, text: z.string().trim().min(1).max(500), intent: Key.nullable() }),
    done,
  ),
  /**
   * Adds what a table says, a question and the key or title of its intent a row; no intent: the AI is to refuse it. Rows
   * that cannot be taken are named, and the others are; `known`: so many were there before.
   */
  'learning.importCases': shape(
    z.strictObject({ base64: z.base64().max(2_800_000) }),
    z.object({
      added: z.int(),
      known: z.int(),
      problems: z.array(z.object({ row: z.int(), problem: Localized })),
    }),
  ),
  'learning.removeCase': shape(z.strictObject({ id: Id }), done),
  ...outside,
  'learning.versions': shape(
    z.strictObject({}),
    z.object({ rows: z.array(LearnVersion), release: LearnRelease, unreadable: z.array(UnreadableItem) }),
  ),
  /** What the candidate answers differently, the worse first. */
  'learning.changes': shape(z.strictObject({ revision: z.int() }), z.object({ rows: z.array(LearnChange) })),
  /** Compares the candidate anew, e.g. after questions were added to the evaluation set. */
  'learning.compare': shape(z.strictObject({ revision: z.int() }), done),
  /** `override`: the reason for publishing a candidate that is worse; kept in the audit trail. */
  'learning.publish': shape(
    z.strictObject({ revision: z.int(), override: z.string().trim().min(5).max(500).optional() }),
    done,
  ),
  'learning.rollBack': shape(z.strictObject({ revision: z.int() }), done),
  'learning.setRelease': shape(LearnRelease.partial(), LearnRelease),
  /** How often candidate and live version agreed on live questions, and where they did not. */
  'learning.shadow': shape(
    z.strictObject({}),
    z.object({ revision: z.int().nullable(), asked: z.int(), agreed: z.int(), rows: z.array(LearnChange) }),
  ),
  /** Articles of which somebody has to be reminded. */
  'learning.reminders': shape(
    z.strictObject({}),
    z.object({
      rows: z.array(
        z.object({
          article: Id,
          key: z.string(),
          title: z.strictObject({ zh: z.string(), en: z.string() }),
          stage: z.enum(['soon', 'expired']),
          validUntil: Instant,
          /** Who published it last. */
          owner: z.string().nullable(),
        }),
      ),
    }),
  ),
  'learning.seeReminder': shape(z.strictObject({ article: Id }), done),
}
