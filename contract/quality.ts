import { z } from 'zod'
import { Id, Instant, Localized, Page, pageOf } from './base.ts'
import { Figure } from './insights.ts'
import { CannedReply } from './pack.ts'
import { AgreementFigures, Share } from './quality-figures.ts'
import { Adoption, Case, CaseContent, CaseKind, Phrase } from './quality-lessons.ts'
import { Finding, MarkedMessage, QualityResult, ResultRow } from './quality-results.ts'
import { RuleGroups, RuleLevel } from './quality-rules.ts'
import { Answers, Appeal, FormItems, FormName, Plan, PlanContent, Review, ScoreForm, Task } from './quality-scoring.ts'
import { shape } from './shape.ts'

const Note = z.string().trim().max(1000)
const Days = z.int().min(1).max(92).default(28)
const ok = z.object({ ok: z.literal(true) })

export const RuleBook = z.object({
  /** 0: the rules that come with the product. */
  version: z.int(),
  groups: RuleGroups,
  at: Instant.nullable(),
  by: Id.nullable(),
})
export type RuleBook = z.infer<typeof RuleBook>

/** What one rule would have found, beside what the published rules find. */
export const RuleTrial = z.object({
  rule: z.string(),
  title: Localized,
  hits: z.int(),
  /** Null: the published rules do not have it. */
  before: z.int().nullable(),
  examples: z.array(z.object({ episode: Id, conversation: Id, closedAt: Instant })),
})

export const QualityPolicy = z.strictObject({
  appealDays: z.int().min(1).max(30),
  /** Per cent of the sample that a second inspector scores blindly. */
  doublePercent: z.int().min(0).max(10),
  passMark: z.int().min(1).max(100),
})
export type QualityPolicy = z.infer<typeof QualityPolicy>

/** One line of a talk that somebody wrote down or made up. */
export const TalkLine = z.strictObject({
  by: z.enum(['customer', 'agent', 'bot']),
  text: z.string().min(1).max(2000),
  /** Seconds after the first one. */
  at: z.int().min(0).max(604_800),
})
export type TalkLine = z.infer<typeof TalkLine>

const episode = z.strictObject({ episode: Id })

export const quality = {
  'quality.rules': shape(z.strictObject({}), z.object({ published: RuleBook, draft: RuleBook.nullable() })),
  /** `over`: when the draft was written that one has edited (null: there was none); another one meanwhile is a conflict. */
  'quality.saveRules': shape(z.strictObject({ groups: RuleGroups, over: Instant.nullable().optional() }), RuleBook),
  'quality.publishRules': shape(z.strictObject({ version: z.int() }), RuleBook),
  /** Rules against the last closed episodes, before anybody publishes them; nothing is kept. */
  'quality.tryRules': shape(
    z.strictObject({ groups: RuleGroups, episodes: z.int().min(1).max(500).default(200) }),
    z.object({ episodes: z.int(), rules: z.array(RuleTrial) }),
  ),
  /** What rules find in one talk, a checked one or one that is typed in, with the places; nothing is kept. */
  'quality.tryTalk': shape(
    z.strictObject({
      groups: RuleGroups,
      talk: z.union([episode, z.strictObject({ lines: z.array(TalkLine).min(1).max(200) })]),
    }),
    z.object({ findings: z.array(Finding), messages: z.array(MarkedMessage), score: z.number(), fatal: z.boolean() }),
  ),
  'quality.policy': shape(z.strictObject({}), QualityPolicy),
  'quality.setPolicy': shape(QualityPolicy.partial(), QualityPolicy),
  'quality.results': shape(
    Page.extend({
      agent: Id.optional(),
      rule: z.string().max(60).optional(),
      level: RuleLevel.optional(),
      only: z.enum(['all', 'findings', 'fatal', 'appealed']).default('all'),
    }),
    pageOf(ResultRow),
  ),
  'quality.result': shape(episode, QualityResult),
  'quality.figures': shape(
    z.strictObject({ days: Days }),
    z.object({
      closed: z.int(),
      inspected: z.int(),
      coverage: z.number().nullable(),
      score: Figure,
      /** What the random sample says of all episodes; risky picks are left out. */
      passed: Share,
      rules: z.array(z.object({ rule: z.string(), title: Localized, level: RuleLevel, share: Share })),
      agents: z.array(z.object({ agent: Id, score: Figure, findings: z.int(), fatal: z.int() })),
    }),
  ),
  'quality.forms': shape(z.strictObject({}), z.object({ rows: z.array(ScoreForm) })),
  'quality.saveForm': shape(z.strictObject({ id: Id.optional(), name: FormName, items: FormItems }), ScoreForm),
  'quality.plans': shape(z.strictObject({}), z.object({ rows: z.array(Plan) })),
  'quality.savePlan': shape(PlanContent.extend({ id: Id.optional() }), Plan),
  /** Draws what the plan has not drawn yet, at once. */
  'quality.draw': shape(z.strictObject({ plan: Id }), z.object({ sampled: z.int(), risky: z.int(), doubled: z.int() })),
  'quality.inspectors': shape(z.strictObject({}), z.object({ rows: z.array(z.object({ id: Id, name: z.string() })) })),
  'quality.reviews': shape(
    z.strictObject({ state: z.enum(['open', 'scored']).default('open') }),
    z.object({ rows: z.array(Task) }),
  ),
  /** Takes an episode for oneself, outside every plan. */
  'quality.startReview': shape(z.strictObject({ episode: Id, form: Id }), Review),
  'quality.score': shape(z.strictObject({ review: Id, answers: Answers, comment: Note.default('') }), Review),
  'quality.agreement': shape(
    z.strictObject({ days: Days }),
    AgreementFigures.extend({ pairsOf: z.array(AgreementFigures.extend({ inspectors: z.tuple([Id, Id]) })) }),
  ),
  'quality.mine': shape(Page, pageOf(ResultRow).extend({ score: Figure, appealDays: z.int() })),
  'quality.appeal': shape(z.strictObject({ episode: Id, reason: Note.min(1) }), Appeal),
  'quality.appeals': shape(
    z.strictObject({ state: z.enum(['open', 'decided']).default('open') }),
    z.object({ rows: z.array(Appeal) }),
  ),
  /** Overturning gives new marks where it was scored, or dismisses findings where only rules checked. */
  'quality.decideAppeal': shape(
    z.strictObject({
      appeal: Id,
      decision: z.enum(['upheld', 'overturned']),
      reason: Note.min(1),
      answers: Answers.optional(),
      dismiss: z.array(z.int()).max(100).default([]),
    }),
    Appeal,
  ),
  'quality.cases': shape(
    Page.extend({
      query: z.string().max(100).default(''),
      kind: CaseKind.optional(),
      tag: z.string().max(40).optional(),
    }),
    pageOf(Case).extend({ tags: z.array(z.string()) }),
  ),
  'quality.case': shape(z.strictObject({ case: Id }), z.object({ case: Case, messages: z.array(MarkedMessage) })),
  'quality.saveCase': shape(CaseContent, Case),
  'quality.removeCase': shape(z.strictObject({ case: Id }), ok),
  'quality.phrases': shape(
    z.strictObject({ days: Days }),
    z.object({ episodes: z.int(), solved: Share, rows: z.array(Phrase), adopted: z.array(Adoption) }),
  ),
  'quality.adoptPhrase': shape(z.strictObject({ phrase: z.string().min(2).max(500), reply: CannedReply }), Adoption),
}
