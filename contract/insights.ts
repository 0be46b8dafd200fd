import { z } from 'zod'
import { Instant } from './base.ts'
import { shape } from './shape.ts'

/** A figure never travels without the number of cases behind it. */
export const Figure = z.object({ value: z.number().nullable(), n: z.int() })
export type Figure = z.infer<typeof Figure>

export const Live = z.object({
  at: Instant,
  /** Now. */
  waiting: z.int(),
  longestWaitSeconds: z.int(),
  withBot: z.int(),
  withAgents: z.int(),
  agentsOnline: z.int(),
  agentsAway: z.int(),
  load: z.int(),
  capacity: z.int(),
  /** Today, in the tenant's time zone. */
  episodes: z.int(),
  messages: z.int(),
  /** Share of closed episodes without a person. */
  answeredByAi: Figure,
  handoverRate: Figure,
  aiResponseP50Ms: Figure,
  firstResponseP50Seconds: Figure,
  firstResponseP90Seconds: Figure,
  waitP50Seconds: Figure,
  rating: Figure,
})
export type Live = z.infer<typeof Live>

export const Series = z.object({
  from: Instant,
  bucketMinutes: z.int(),
  rows: z.array(
    z.object({ at: Instant, episodes: z.int(), messages: z.int(), handovers: z.int(), aiAnswers: z.int() }),
  ),
})

export const insights = {
  'insights.live': shape(z.strictObject({}), Live),
  'insights.series': shape(
    z.strictObject({
      hours: z
        .int()
        .min(1)
        .max(24 * 31)
        .default(24),
    }),
    Series,
  ),
  'insights.topIntents': shape(
    z.strictObject({
      hours: z
        .int()
        .min(1)
        .max(24 * 31)
        .default(24),
    }),
    z.object({
      rows: z.array(z.object({ intent: z.string(), title: z.string(), count: z.int(), handovers: z.int() })),
    }),
  ),
}
