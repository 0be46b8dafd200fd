import { z } from 'zod'
import { Id, Instant, LocalDate, Localized } from './base.ts'
import { shape } from './shape.ts'

/** Half hours from midnight. */
const Slot = z.int().min(0).max(47)
const name = z.string().trim().min(1).max(60)
const done = z.object({ ok: z.literal(true) })
const none = z.strictObject({})

export const StaffingPolicy = z.strictObject({
  /** At least this share of all is answered within so many seconds. */
  serviceLevel: z.strictObject({ share: z.number().min(0.5).max(0.99), withinSeconds: z.int().min(1).max(3600) }),
  maxAbandonment: z.number().min(0.01).max(0.5).nullable(),
  /** Null: as measured over the last conversations. */
  handlingSeconds: z.int().min(30).max(7200).nullable(),
  patienceSeconds: z.int().min(10).max(7200).nullable(),
  /** Chats that an agent has at once, and by how much each further one slows the others. */
  concurrency: z.int().min(1).max(20),
  slowdown: z.number().min(0).max(1),
  /** Share of paid time that is breaks, training and absence. */
  shrinkage: z.number().min(0).max(0.6),
  /** Hours between the end of a shift and the next one. */
  restHours: z.int().min(8).max(24),
  swapsNeedApproval: z.boolean(),
  onCall: z.strictObject({
    enabled: z.boolean(),
    /** A gap of so many people opens it. */
    people: z.int().min(1).max(50),
    /** It has to stand, and to be closed, for so long before anything happens. */
    holdMinutes: z.int().min(0).max(30),
    /** Nobody answered for so long: the next one is called. */
    answerMinutes: z.int().min(1).max(60),
    /** How long who is called in works at most. */
    shiftHours: z.int().min(1).max(8),
  }),
})
export type StaffingPolicy = z.infer<typeof StaffingPolicy>

/** Every year between two days, every month on a day, or on dates named one by one. */
export const EventDays = z.union([
  z.strictObject({ yearly: z.tuple([z.string().regex(/^\d\d-\d\d$/), z.string().regex(/^\d\d-\d\d$/)]) }),
  z.strictObject({ monthly: z.int().min(1).max(31) }),
  z.strictObject({ dates: z.array(LocalDate).min(1).max(60) }),
])
const event = {
  name,
  when: EventDays,
  /** Arrivals of such a day over those of the same weekday otherwise. */
  multiplier: z.number().min(0.05).max(50),
  /** A factor for each of the 24 hours; null: the usual shape. */
  hours: z.array(z.number().min(0).max(50)).length(24).nullable(),
}
export const StaffingEvent = z.object({
  id: Id,
  ...event,
  /** What it was on its recorded days; null when there were none yet. */
  learned: z.number().nullable(),
})
export type StaffingEvent = z.infer<typeof StaffingEvent>

/** People missing in neighbouring half hours of a day. */
export const StaffingGap = z.object({
  queue: z.string(),
  day: LocalDate,
  from: z.int(),
  to: z.int(),
  most: z.int(),
  total: z.int(),
})
export type StaffingGap = z.infer<typeof StaffingGap>

/** How a queue stands at one moment, with who is really there. */
export const StaffingNow = z.object({
  queue: z.string(),
  at: Instant,
  /** Expected arrivals of that half hour, today's course so far taken in. */
  arrivals: z.number(),
  need: z.int(),
  /** Who is or will be there, and who accepted a call and is on the way. */
  there: z.int(),
  coming: z.int(),
})

export type StaffingNow = z.infer<typeof StaffingNow>

const OutlookSlot = z.object({
  arrivals: z.number(),
  low: z.number(),
  high: z.number(),
  /** What came; null as long as the half hour is not over. */
  actual: z.int().nullable(),
  /** What is expected now that part of the day is known. */
  expected: z.number(),
  need: z.int(),
  scheduled: z.int(),
})
export const Outlook = z.object({
  queues: z.array(z.object({ key: z.string(), skills: z.array(z.string()) })),
  /** Days of history behind the forecast. */
  daysKnown: z.int(),
  handlingSeconds: z.number(),
  patienceSeconds: z.number(),
  days: z.array(z.object({ day: LocalDate, event: z.string().nullable(), slots: z.array(OutlookSlot) })),
})
export type Outlook = z.infer<typeof Outlook>

/** How many people are needed, and when: targets, events, forecast and gaps. */
export const staffingNeed = {
  'staffing.policy': shape(none, StaffingPolicy),
  'staffing.setPolicy': shape(StaffingPolicy.partial(), StaffingPolicy),
  'staffing.events': shape(
    none,
    z.object({
      rows: z.array(StaffingEvent),
      /** Events that most shops know and that this one has not taken yet. */
      suggestions: z.array(z.object({ key: z.string(), title: Localized, ...event, name: z.string() })),
    }),
  ),
  'staffing.saveEvent': shape(z.strictObject({ id: Id.optional(), ...event }), StaffingEvent),
  'staffing.removeEvent': shape(z.strictObject({ event: Id }), done),
  /** History from another system: what came in each half hour. Replaces what is known of those half hours. */
  'staffing.importArrivals': shape(
    z.strictObject({
      rows: z
        .array(
          z.strictObject({
            skills: z.array(z.string().min(1).max(40)).max(10),
            day: LocalDate,
            slot: Slot,
            count: z.int().min(0).max(100_000),
          }),
        )
        .min(1)
        .max(5000),
    }),
    z.object({ days: z.int() }),
  ),
  /** Forecast, need and who is scheduled, by half hour. `queue` null: all together. */
  'staffing.outlook': shape(
    z.strictObject({
      from: LocalDate.optional(),
      days: z.int().min(1).max(14).default(7),
      queue: z.string().nullable(),
    }),
    Outlook,
  ),
  'staffing.gaps': shape(
    none,
    z.object({ week: z.array(StaffingGap), day: z.array(StaffingGap), soon: z.array(StaffingNow) }),
  ),
}
