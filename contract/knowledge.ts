import { z } from 'zod'
import { Id, Instant, Language, Localized, Page, Priority, pageOf, Triage } from './base.ts'
import { Flow, FlowContent, FlowKey } from './flow.ts'
import { FlowProblem } from './flows/problems.ts'
import { imports } from './knowledge-import.ts'
import { intentImports } from './knowledge-import-intents.ts'
import { packUpdates } from './knowledge-packs.ts'
import { CannedReply, Outcome } from './pack.ts'
import { ReviewState } from './review-state.ts'
import { shape } from './shape.ts'

const LocalizedLoose = z.strictObject({ zh: z.string().max(20_000), en: z.string().max(20_000) })

/** Other forms of the same answer, for channels that show cards or speak; what is empty is told as the text. */
export const ArticleForms = z.strictObject({
  card: z
    .strictObject({
      text: z.strictObject({ zh: z.string().max(500), en: z.string().max(500) }),
      /** One of `pictures.keep`, and what it shows, for who cannot see it. */
      picture: z
        .strictObject({
          file: Id,
          alt: z.strictObject({ zh: z.string().trim().min(1).max(200), en: z.string().trim().min(1).max(200) }),
        })
        .optional(),
      links: z
        .array(
          z.strictObject({
            label: z.strictObject({ zh: z.string().max(60), en: z.string().max(60) }),
            url: z.url({ protocol: /^https$/ }).max(1000),
          }),
        )
        .max(4),
    })
    .optional(),
  voice: z.strictObject({ zh: z.string().max(1000), en: z.string().max(1000) }).optional(),
})
export type ArticleForms = z.infer<typeof ArticleForms>

export const ArticleContent = z.strictObject({
  title: LocalizedLoose,
  body: LocalizedLoose,
  tags: z.array(z.string().max(40)).max(20),
  /** From then on it is no longer an answer. */
  validUntil: Instant.nullable(),
  forms: ArticleForms.optional(),
})
export type ArticleContent = z.infer<typeof ArticleContent>

export const Article = z.object({
  id: Id,
  key: z.string(),
  title: LocalizedLoose,
  body: LocalizedLoose,
  tags: z.array(z.string()),
  version: z.int(),
  state: ReviewState,
  /** A newer draft than what is published; `rejected` is the reviewer's reason when it came back. */
  draft: ArticleContent.extend({ by: Id, at: Instant, rejected: z.string().nullable() }).nullable(),
  validUntil: Instant.nullable(),
  forms: ArticleForms.optional(),
  updatedAt: Instant,
})
export type Article = z.infer<typeof Article>

export const IntentContent = z.strictObject({
  title: Localized,
  triage: Triage,
  priority: Priority,
  outcome: Outcome,
  /** The flow that answers instead when the customer speaks of an order that is known. */
  withOrder: z.string().max(80).optional(),
  examples: z.strictObject({
    zh: z.array(z.string().min(1).max(500)).max(5000),
    en: z.array(z.string().min(1).max(500)).max(5000),
  }),
  followUps: z.array(z.string()).max(5),
})
export type IntentContent = z.infer<typeof IntentContent>

export const Intent = z.object({
  id: Id,
  key: z.string(),
  content: IntentContent,
  version: z.int(),
  state: ReviewState,
  draft: z.object({ content: IntentContent, by: Id, at: Instant, rejected: z.string().nullable() }).nullable(),
  updatedAt: Instant,
})
export type Intent = z.infer<typeof Intent>

/** A flow with its draft, and what is wrong with the newer of the two: errors keep it from review and publication. */
export const FlowItem = z.object({
  id: Id,
  key: z.string(),
  content: FlowContent,
  version: z.int(),
  state: ReviewState,
  draft: z.object({ content: FlowContent, by: Id, at: Instant, rejected: z.string().nullable() }).nullable(),
  problems: z.array(FlowProblem),
  updatedAt: Instant,
})
export type FlowItem = z.infer<typeof FlowItem>

/** An intent as lists show it, by its newest content. */
export const IntentRow = z.object({
  id: Id,
  key: z.string(),
  title: Localized,
  version: z.int(),
  state: ReviewState,
  /** Something newer than what is published waits. */
  hasDraft: z.boolean(),
  /** Training questions of both languages. */
  examples: z.int(),
  /** The key of the article that answers it; null where a flow or a person does. */
  article: z.string().nullable(),
  /** The keys of the flows that do: always, or where an order is known. */
  flows: z.array(z.string()),
  updatedAt: Instant,
})
export type IntentRow = z.infer<typeof IntentRow>

/** One published state of an item: exactly one of the contents is set. */
export const Version = z.object({
  version: z.int(),
  by: Id,
  at: Instant,
  article: ArticleContent.nullable(),
  intent: IntentContent.nullable(),
  flow: FlowContent.nullable(),
})
export type Version = z.infer<typeof Version>

const ItemKind = z.enum(['article', 'intent', 'flow'])
/** What is left out everywhere, since what is stored of it cannot be read. */
export const UnreadableItem = z.object({ kind: ItemKind, key: z.string() })
export type UnreadableItem = z.infer<typeof UnreadableItem>
const ref = z.strictObject({ kind: ItemKind, id: Id })
/** `over`: the `updatedAt` of what the caller has seen; anything saved since is `overtaken`. Left out: whatever is there. */
const over = Instant.optional()
const seen = ref.extend({ over })
const Key = z
  .string()
  .max(80)
  .regex(/^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)*$/)

/** `retired`: those that are out of use, instead of all others. */
const Found = Page.extend({
  query: z.string().max(100).default(''),
  state: ReviewState.optional(),
  retired: z.boolean().default(false),
})

export const knowledge = {
  'knowledge.articles': shape(Found, pageOf(Article)),
  'knowledge.article': shape(z.strictObject({ id: Id }), Article),
  'knowledge.saveArticle': shape(
    /** `id` absent: a new article. */
    ArticleContent.extend({ id: Id.optional(), key: Key, over }),
    Article,
  ),
  /** Published articles that have expired, or will within two weeks. */
  'knowledge.expiring': shape(
    z.strictObject({}),
    z.object({
      rows: z.array(
        z.object({ id: Id, key: z.string(), title: LocalizedLoose, validUntil: Instant, expired: z.boolean() }),
      ),
    }),
  ),
  'knowledge.intents': shape(Found, pageOf(IntentRow)),
  'knowledge.intent': shape(z.strictObject({ key: Key }), Intent),
  'knowledge.saveIntent': shape(z.strictObject({ id: Id.optional(), key: Key, over, content: IntentContent }), Intent),
  /** Draft -> review. */
  'knowledge.submit': shape(seen, z.object({ state: ReviewState })),
  /** Review -> published; with four eyes never by the draft's author. */
  'knowledge.publish': shape(seen, z.object({ state: ReviewState, version: z.int() })),
  /** Review -> draft, with a reason for the author. */
  'knowledge.reject': shape(seen.extend({ reason: z.string().min(1).max(500) }), z.object({ state: ReviewState })),
  'knowledge.retire': shape(ref, z.object({ ok: z.literal(true) })),
  /** What was retired serves again as it was published last; what never was is a draft again. */
  'knowledge.bringBack': shape(ref, z.object({ state: ReviewState, version: z.int() })),
  /** Everything that was ever published of one item, newest first. */
  'knowledge.versions': shape(ref, z.object({ rows: z.array(Version) })),
  ...imports,
  ...intentImports,
  ...packUpdates,
  'knowledge.replies': shape(z.strictObject({}), z.object({ rows: z.array(CannedReply) })),
  'knowledge.saveReply': shape(CannedReply, CannedReply),
  'knowledge.deleteReply': shape(CannedReply.pick({ shortcut: true }), z.object({ ok: z.literal(true) })),
  'knowledge.flows': shape(Found, pageOf(FlowItem)),
  'knowledge.flow': shape(z.strictObject({ key: FlowKey }), FlowItem),
  /** A draft may have problems, which the answer names; it goes to review only without errors. */
  'knowledge.saveFlow': shape(
    z.strictObject({ id: Id.optional(), key: FlowKey, over, content: FlowContent }),
    FlowItem,
  ),
}

/** Everything the assistant is trained from, published state only. */
export const Published = z.object({
  revision: z.int(),
  language: Language,
  intents: z.array(z.object({ key: z.string(), content: IntentContent })),
  articles: z.array(
    z.object({
      key: z.string(),
      title: LocalizedLoose,
      body: LocalizedLoose,
      version: z.int(),
      validUntil: Instant.nullable(),
      forms: ArticleForms.optional(),
    }),
  ),
  flows: z.array(Flow),
})
export type Published = z.infer<typeof Published>
