import { z } from 'zod'
import { Id, Instant, Localized, Page, pageOf, personal, writtenBy } from './base.ts'
import { Figure } from './insights.ts'
import { AuthorKind } from './message.ts'
import { CannedReply } from './pack.ts'
import { CheckedRole, RuleGroups, RuleLevel } from './quality-rules.ts'
import { shape } from './shape.ts'

const Name = z.string().trim().min(1).max(80)
const Note = z.string().trim().max(1000)
const Days = z.int().min(1).max(92).default(28)
const ok = z.object({ ok: z.literal(true) })

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
export const ScoreForm = z.object({ id: Id, name: Name, version: z.int(), items: z.array(FormItem) })
export type ScoreForm = z.infer<typeof ScoreForm>
const FormItems = z.array(FormItem).min(1).max(40)

/** Marks by item; null where an item does not apply. */
export const Answers = z.record(z.string(), z.number().min(0).max(10).nullable())
export type Answers = z.infer<typeof Answers>

export const Stratum = z.enum(['agent', 'channel', 'queue'])
export const PlanContent = z.strictObject({
  name: Name,
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

/** A share with its 95 % Wilson interval. */
export const Share = z.object({ value: z.number().nullable(), low: z.number(), high: z.number(), n: z.number() })
export type Share = z.infer<typeof Share>

export const AgreementFigures = z.object({
  /** Doubly and blindly scored episodes. */
  pairs: z.int(),
  same: Share,
  /** Of passed or not. */
  kappa: z.number().nullable(),
  ac1: z.number().nullable(),
  /** Of the score in bands of ten. */
  weightedKappa: z.number().nullable(),
  meanDifference: z.number().nullable(),
})
export type AgreementFigures = z.infer<typeof AgreementFigures>

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

export const QualityPolicy = z.strictObject({
  appealDays: z.int().min(1).max(30),
  /** Per cent of the sample that a second inspector scores blindly. */
  doublePercent: z.int().min(0).max(10),
  passMark: z.int().min(1).max(100),
})
export type QualityPolicy = z.infer<typeof QualityPolicy>

export const QualityNotice = z.object({
  id: Id,
  kind: z.enum(['scored', 'upheld', 'overturned', 'critical']),
  episode: Id,
  at: Instant,
  seen: z.boolean(),
})
export type QualityNotice = z.infer<typeof QualityNotice>

const episode = z.strictObject({ episode: Id })

export const quality = {
  'quality.rules': shape(z.strictObject({}), z.object({ published: RuleBook, draft: RuleBook.nullable() })),
  'quality.saveRules': shape(z.strictObject({ groups: RuleGroups }), RuleBook),
  'quality.publishRules': shape(z.strictObject({ version: z.int() }), RuleBook),
  /** Rules against the last closed episodes, before anybody publishes them; nothing is kept. */
  'quality.tryRules': shape(
    z.strictObject({ groups: RuleGroups, episodes: z.int().min(1).max(500).default(200) }),
    z.object({ episodes: z.int(), rules: z.array(RuleTrial) }),
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
  'quality.saveForm': shape(z.strictObject({ id: Id.optional(), name: Name, items: FormItems }), ScoreForm),
  'quality.plans': shape(z.strictObject({}), z.object({ rows: z.array(Plan) })),
  'quality.savePlan': shape(PlanContent.extend({ id: Id.optional() }), Plan),
  /** Draws what the plan has not drawn yet, at once. */
  'quality.draw': shape(z.strictObject({ plan: Id }), z.object({ sampled: z.int(), risky: z.int(), doubled: z.int() })),
  'quality.inspectors': shape(z.strictObject({}), z.object({ rows: z.array(z.object({ id: Id, name: z.string() })) })),
  'quality.reviews': shape(
    z.strictObject({ state: z.enum(['open', 'scored']).default('open') }),
    z.object({ rows: z.array(Review) }),
  ),
  /** Takes an episode for oneself, outside every plan. */
  'quality.startReview': shape(z.strictObject({ episode: Id, form: Id }), Review),
  'quality.score': shape(z.strictObject({ review: Id, answers: Answers, comment: Note.default('') }), Review),
  'quality.agreement': shape(
    z.strictObject({ days: Days }),
    AgreementFigures.extend({ pairsOf: z.array(AgreementFigures.extend({ inspectors: z.tuple([Id, Id]) })) }),
  ),
  'quality.mine': shape(
    Page,
    pageOf(ResultRow).extend({ score: Figure, notices: z.array(QualityNotice), appealDays: z.int() }),
  ),
  'quality.seen': shape(z.strictObject({}), ok),
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
