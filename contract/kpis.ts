import { z } from 'zod'
import { Id, Instant, LocalDate, Localized } from './base.ts'
import { Figure } from './insights.ts'
import { Role } from './security.ts'
import { shape } from './shape.ts'

/**
 * The figures of service, each with its formula (server/src/modules/insights/kpi/definitions.ts) and the date that it
 * is counted on. Shares run from 0 to 1, times are seconds.
 */
export const Kpi = z.enum([
  'firstResponseP50',
  'firstResponseP90',
  'serviceLevel',
  'abandonment',
  'outOfHours',
  'deferred',
  'handleTime',
  'occupancy',
  'transferRate',
  'closureRate',
  'firstContactResolution',
  'satisfaction',
  'ratingRate',
  'containment',
  'confirmedResolution',
  'assumedResolution',
])
export type Kpi = z.infer<typeof Kpi>

/** What became of an episode: each counted one has exactly one of these, so that the shares sum to 100 %. */
export const EpisodeOutcome = z.enum([
  /** Not closed yet. */
  'open',
  /** A person served it, and closed it as resolved or otherwise. */
  'resolved_by_person',
  'ended_by_person',
  /** The AI alone: the customer affirmed; left content as far as anybody knows; came back; was not helped. */
  'confirmed',
  'assumed',
  'returned',
  'unresolved',
  /** The AI alone, closed within the last day: it is too early to say. */
  'too_early',
  /** Asked for a person and left unserved: after a real wait, at once, while closed, for a call-back or message. */
  'abandoned',
  'left_at_once',
  'out_of_hours',
  'deferred',
  /** Asked for a person and then went on with the AI, on their own wish, while they waited. */
  'left_line',
  /** Nobody asked anything: a greeting, or nothing at all. */
  'no_request',
])
export type EpisodeOutcome = z.infer<typeof EpisodeOutcome>

export const KpiQuery = z.strictObject({
  /** Local dates of the tenant, both counted in. */
  from: LocalDate,
  to: LocalDate,
  period: z.enum(['whole', 'day', 'week', 'month']).default('whole'),
  split: z.enum(['none', 'skill', 'agent']).default('none'),
  skill: z.string().max(60).optional(),
  agent: Id.optional(),
  channel: Id.optional(),
  /** An answer within so many seconds meets the service level. */
  answerSeconds: z.int().min(1).max(3600).default(60),
  /** Who leaves within so many seconds was not waiting: left out of service level and abandonment. */
  shortSeconds: z.int().min(0).max(60).default(5),
})
export type KpiQuery = z.infer<typeof KpiQuery>

export const KpiRow = z.object({
  /** The first local date of the period. */
  period: LocalDate,
  /** The skill or the agent; null for all together. */
  key: z.string().nullable(),
  name: z.string().nullable(),
  /** Counted episodes that were opened in the period. */
  episodes: z.int(),
  figures: z.record(Kpi, Figure),
  /** How many of the episodes that were opened came to which end. */
  outcomes: z.record(EpisodeOutcome, z.int()),
})
export type KpiRow = z.infer<typeof KpiRow>

export const KpiAnswer = z.object({ from: LocalDate, to: LocalDate, zone: z.string(), rows: z.array(KpiRow) })
export type KpiAnswer = z.infer<typeof KpiAnswer>

/**
 * One line of a scheme: at `zero` it brings no points and at `target` a hundred, in a straight line between; `cap` is
 * the most that it brings. A `target` below `zero` means that less is better. Fewer cases than `least` are no basis.
 */
export const SchemeItem = z.strictObject({
  kpi: Kpi,
  weight: z.int().min(1).max(100),
  target: z.number().finite(),
  zero: z.number().finite(),
  cap: z.int().min(100).max(150).default(100),
  least: z.int().min(1).max(1000).default(1),
})
export type SchemeItem = z.infer<typeof SchemeItem>

/** The weights of a scheme sum to this. */
export const WHOLE_WEIGHT = 100

/** The roles whose work the figures of an agent or of the whole team describe. */
export const SchemeRole = Role.extract(['agent', 'supervisor'])
export type SchemeRole = z.infer<typeof SchemeRole>

export const Scheme = z.object({
  role: SchemeRole,
  /** A change makes a new version; scores of a period keep the one that was in force when it ended. */
  version: z.int(),
  title: Localized,
  items: z.array(SchemeItem),
  savedAt: Instant.nullable(),
})
export type Scheme = z.infer<typeof Scheme>

export const SchemeVersion = Scheme.extend({
  /** Who saved it; null for the one that the product brings along. */
  savedBy: z.string().nullable(),
})
export type SchemeVersion = z.infer<typeof SchemeVersion>

export const ScorePeriod = z.strictObject({
  period: z.enum(['day', 'week', 'month']).default('month'),
  date: LocalDate,
})

export const ScoreLine = SchemeItem.extend({
  figure: Figure,
  /** Null where there are too few cases: its weight then goes to the other lines. */
  points: z.number().nullable(),
})
export type ScoreLine = z.infer<typeof ScoreLine>

export const NoScore = z.enum(['no_work', 'too_few_cases'])
export type NoScore = z.infer<typeof NoScore>

export const Score = z.object({
  /** Null for the team as a whole, which is what its supervisors are scored by. */
  agent: Id.nullable(),
  name: z.string().nullable(),
  role: SchemeRole,
  /** Null with the reason beside it. */
  score: z.number().nullable(),
  reason: NoScore.nullable(),
  lines: z.array(ScoreLine),
})
export type Score = z.infer<typeof Score>

export const Scores = z.object({
  from: LocalDate,
  to: LocalDate,
  scheme: Scheme,
  /** Agents with a score, those with a reason why not, and all who are active: the first two sum to the third. */
  scored: z.int(),
  reasoned: z.int(),
  active: z.int(),
  rows: z.array(Score),
  team: Score,
  teamScheme: Scheme,
})

export const kpis = {
  'insights.kpis': shape(KpiQuery, KpiAnswer),
  /** The same rows as CSV (UTF-8 with a byte order mark), one line a row. */
  'insights.exportKpis': shape(KpiQuery, z.object({ name: z.string(), csv: z.string() })),
  'insights.schemes': shape(z.strictObject({}), z.object({ rows: z.array(Scheme) })),
  /** Every version of a role's scheme, the newest first, down to the one that the product brings along. */
  'insights.schemeVersions': shape(z.strictObject({ role: SchemeRole }), z.object({ rows: z.array(SchemeVersion) })),
  'insights.saveScheme': shape(
    z.strictObject({ role: SchemeRole, title: Localized, items: z.array(SchemeItem).min(1).max(12) }),
    Scheme,
  ),
  'insights.scores': shape(ScorePeriod, Scores),
  'insights.myScore': shape(
    ScorePeriod,
    z.object({ from: LocalDate, to: LocalDate, scheme: Scheme, score: Score, before: z.array(Score) }),
  ),
}
