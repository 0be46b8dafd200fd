import { z } from 'zod'
import { Id, Instant, Language, Localized, personal } from './base.ts'
import { Emotion } from './conversations.ts'
import { QualityNews } from './quality-results.ts'
import { shape } from './shape.ts'
import { AlarmKind } from './supervision.ts'
import { TrainingNoticeKind } from './training.ts'

/** What happened elsewhere in the house: to a course or certificate, to a result of inspection, to an article, to a ticket. */
export const DeskNews = z.enum([
  ...TrainingNoticeKind.options,
  ...QualityNews.options,
  'article_soon',
  'article_expired',
  'ticket_assigned',
  'ticket_due',
  'ticket_solved',
])
export type DeskNews = z.infer<typeof DeskNews>

/** Something that one person at a desk should know of, until they have seen it. */
export const DeskNotice = z.object({
  id: Id,
  kind: z.enum(['mention', 'reminder', 'snooze_over', 'alarm', 'course', 'result', 'article', 'ticket']),
  at: Instant,
  /** Where it leads, and to which message there. */
  conversation: Id.nullable(),
  seq: z.int().nullable(),
  customer: personal('name', z.string()).nullable(),
  from: z.object({ id: Id, name: z.string() }).nullable(),
  /** The note that names one, or what one wanted to be reminded of. */
  text: personal('text', z.string()).nullable(),
  alarm: AlarmKind.nullable(),
  news: DeskNews.nullable(),
  /** What the news is of: the id of a course, an episode or a ticket, the key of an article; and what it is called. */
  subject: z.string().nullable(),
  topic: Localized.nullable(),
  seen: z.boolean(),
})
export type DeskNotice = z.infer<typeof DeskNotice>

export const Reminder = z.object({
  id: Id,
  conversation: Id,
  customer: personal('name', z.string()),
  at: Instant,
  text: personal('text', z.string()),
})
export type Reminder = z.infer<typeof Reminder>

/** What became of the suggestions that agents put into their replies. */
export const SuggestionUse = z.object({
  inserted: z.int(),
  /** Of those: sent, wholly or in part as suggested. */
  sent: z.int(),
  /** Of those: sent without a change. */
  unchanged: z.int(),
  discarded: z.int(),
  /** Half of the sent ones were changed by no more than this share of their characters. */
  medianEdit: z.number().nullable(),
})
export type SuggestionUse = z.infer<typeof SuggestionUse>

/** How the customer sounded in one message. */
export const Mood = z.object({ seq: z.int(), at: Instant, emotion: Emotion, strength: z.number() })
export type Mood = z.infer<typeof Mood>

const done = z.object({ ok: z.literal(true) })

/** What an agent keeps at the own desk. */
export const desk = {
  /** Of the last seven days, the newest first. */
  'desk.notices': shape(z.strictObject({}), z.object({ rows: z.array(DeskNotice) })),
  'desk.seeNotices': shape(z.strictObject({ notices: z.array(Id).min(1).max(200) }), done),
  'desk.remind': shape(
    z.strictObject({ conversation: Id, at: Instant, text: z.string().trim().min(1).max(500) }),
    Reminder,
  ),
  /** Mine that are still to come, the next one first. */
  'desk.reminders': shape(z.strictObject({}), z.object({ rows: z.array(Reminder) })),
  'desk.cancelReminder': shape(z.strictObject({ reminder: Id }), done),
  /** The mood of the customer's last messages, at most 100, in order. */
  'desk.moods': shape(z.strictObject({ conversation: Id }), z.object({ rows: z.array(Mood) })),
  /** An agent put a suggestion into the reply: what becomes of it is measured when the reply is sent. */
  'desk.useSuggestion': shape(
    z.strictObject({
      conversation: Id,
      article: z.string().max(200),
      intent: z.string().max(200).nullable(),
      text: z.string().min(1).max(10_000),
    }),
    done,
  ),
  'desk.suggestionUse': shape(z.strictObject({ hours: z.int().min(1).max(744).default(24) }), SuggestionUse),
  /** Whether a language model is connected; the workspace offers to translate only then. */
  'desk.translator': shape(z.strictObject({}), z.object({ ready: z.boolean() })),
  'desk.translate': shape(
    z.strictObject({ conversation: Id, text: z.string().min(1).max(10_000), to: Language }),
    z.object({
      text: personal('text', z.string()),
      /** A figure is not the same as in the original: to be looked at. */
      doubtful: z.boolean(),
    }),
  ),
}
