import { z } from 'zod'
import { Id, Instant, Localized, personal } from './base.ts'
import { Settings } from './channels.ts'
import { NotifierManifest } from './notify.ts'
import { shape } from './shape.ts'

/** A date of the tenant's calendar. */
const Day = z.iso.date()
/** `HH:MM` on the tenant's wall clock. */
const Time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
const Weekday = z.int().min(1).max(7)
/** Half hours from midnight; a shift over midnight ends beyond 48. */
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
  z.strictObject({ dates: z.array(Day).min(1).max(60) }),
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

/** A way to work a day. */
export const ShiftKind = z.object({ id: Id, name: z.string(), from: z.int(), to: z.int(), breaks: z.array(z.int()) })
export type ShiftKind = z.infer<typeof ShiftKind>

/** What an agent agreed to. */
export const StaffingPerson = z.object({
  agent: Id,
  name: z.string(),
  skills: z.array(z.string()),
  hoursWeek: z.int(),
  daysWeek: z.int(),
  weekdays: z.array(Weekday),
  /** Shift kinds that fit; null: all. */
  kinds: z.array(Id).nullable(),
  /** May be called in at short notice, within these times. */
  standby: z.boolean(),
  callFrom: z.string(),
  callTo: z.string(),
  phone: personal('phone', z.string()).nullable(),
})
export type StaffingPerson = z.infer<typeof StaffingPerson>

export const Shift = z.object({
  id: Id,
  agent: Id,
  name: z.string(),
  day: Day,
  kind: Id.nullable(),
  from: z.int(),
  to: z.int(),
  breaks: z.array(z.int()),
  startsAt: Instant,
  endsAt: Instant,
  published: z.boolean(),
  source: z.enum(['solver', 'manual', 'swap', 'call_in']),
})
export type Shift = z.infer<typeof Shift>

export const LeaveReason = z.enum(['annual', 'sick', 'personal', 'other'])
export const Leave = z.object({
  id: Id,
  agent: Id,
  name: z.string(),
  from: Day,
  to: Day,
  reason: LeaveReason,
  note: personal('text', z.string()),
  state: z.enum(['requested', 'approved', 'rejected', 'withdrawn']),
  /** Published shifts in these days, which the approval takes away. */
  shifts: z.int(),
})
export type Leave = z.infer<typeof Leave>

export const Swap = z.object({
  id: Id,
  shift: Shift,
  from: z.object({ id: Id, name: z.string() }),
  to: z.object({ id: Id, name: z.string() }).nullable(),
  /** What the one who takes it gives in return. */
  inReturn: Shift.nullable(),
  state: z.enum(['offered', 'accepted', 'approved', 'rejected', 'withdrawn']),
})
export type Swap = z.infer<typeof Swap>

const Plan = z.object({
  state: z.enum(['solving', 'ready', 'failed']),
  at: Instant,
  shifts: z.int(),
  /** Half hours times people that nobody could be found for. */
  missing: z.int(),
  /** Whether no plan is better by more than a hundredth. */
  proven: z.boolean(),
  problem: Localized.nullable(),
})

/** People missing in neighbouring half hours of a day. */
export const StaffingGap = z.object({
  queue: z.string(),
  day: Day,
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
  days: z.array(z.object({ day: Day, event: z.string().nullable(), slots: z.array(OutlookSlot) })),
})
export type Outlook = z.infer<typeof Outlook>

export const CallInState = z.enum(['called', 'accepted', 'declined', 'missed', 'withdrawn', 'arrived'])
export type CallInState = z.infer<typeof CallInState>
export const CallIn = z.object({
  id: Id,
  agent: z.object({ id: Id, name: z.string() }),
  queue: z.string(),
  state: CallInState,
  calledAt: Instant,
  answerBy: Instant,
  answeredAt: Instant.nullable(),
  arrivedAt: Instant.nullable(),
  until: Instant,
  /** How the agent was told, and whether it went through. */
  told: z.array(z.object({ notifier: z.string(), ok: z.boolean(), problem: z.string().nullable() })),
})
export type CallIn = z.infer<typeof CallIn>

export const Notifier = z.object({
  id: Id,
  kind: z.string(),
  name: z.string(),
  enabled: z.boolean(),
  /** Secrets come back as `••••`. */
  settings: Settings,
})
export type Notifier = z.infer<typeof Notifier>

const Minutes = z.object({ value: z.number().nullable(), n: z.int() })

export const staffing = {
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
            day: Day,
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
    z.strictObject({ from: Day.optional(), days: z.int().min(1).max(14).default(7), queue: z.string().nullable() }),
    Outlook,
  ),
  'staffing.gaps': shape(
    none,
    z.object({ week: z.array(StaffingGap), day: z.array(StaffingGap), soon: z.array(StaffingNow) }),
  ),
  'staffing.kinds': shape(none, z.object({ rows: z.array(ShiftKind) })),
  'staffing.saveKind': shape(
    z.strictObject({
      id: Id.optional(),
      name,
      from: Slot,
      to: z.int().min(1).max(72),
      breaks: z.array(z.int().min(0).max(72)).max(8),
    }),
    ShiftKind,
  ),
  'staffing.removeKind': shape(z.strictObject({ kind: Id }), done),
  'staffing.people': shape(none, z.object({ rows: z.array(StaffingPerson) })),
  'staffing.savePerson': shape(
    z.strictObject({
      agent: Id,
      hoursWeek: z.int().min(0).max(60),
      daysWeek: z.int().min(0).max(7),
      weekdays: z.array(Weekday).max(7),
      kinds: z.array(Id).max(50).nullable(),
      standby: z.boolean(),
      callFrom: Time,
      callTo: Time,
      /** Left out: as it was. */
      phone: z
        .string()
        .trim()
        .regex(/^\+?[0-9][0-9 -]{5,19}$/)
        .nullable()
        .optional(),
    }),
    StaffingPerson,
  ),
  'staffing.week': shape(
    z.strictObject({ week: Day }),
    z.object({ monday: Day, shifts: z.array(Shift), leaves: z.array(Leave), plan: Plan.nullable() }),
  ),
  /** Lets the solver write drafts for a week; published and hand-made shifts stay. */
  'staffing.plan': shape(z.strictObject({ week: Day }), Plan),
  'staffing.publish': shape(z.strictObject({ week: Day }), z.object({ shifts: z.int() })),
  'staffing.saveShift': shape(z.strictObject({ shift: Id.optional(), agent: Id, day: Day, kind: Id }), Shift),
  'staffing.removeShift': shape(z.strictObject({ shift: Id }), done),
  /** One's own shifts of the coming weeks, leave, swaps that one may take or has offered, calls. */
  'staffing.mine': shape(
    none,
    z.object({
      today: Day,
      shifts: z.array(Shift),
      leaves: z.array(Leave),
      swaps: z.array(Swap),
      calls: z.array(CallIn),
      standby: z.boolean(),
    }),
  ),
  'staffing.offerSwap': shape(z.strictObject({ shift: Id, to: Id.nullable() }), Swap),
  'staffing.acceptSwap': shape(z.strictObject({ swap: Id, inReturn: Id.nullable() }), Swap),
  'staffing.requestLeave': shape(
    z.strictObject({ from: Day, to: Day, reason: LeaveReason, note: z.string().trim().max(500) }),
    Leave,
  ),
  /** Takes back one's own request for leave or offer of a shift. */
  'staffing.withdraw': shape(z.union([z.strictObject({ leave: Id }), z.strictObject({ swap: Id })]), done),
  'staffing.inbox': shape(none, z.object({ leaves: z.array(Leave), swaps: z.array(Swap) })),
  'staffing.decideLeave': shape(z.strictObject({ leave: Id, approve: z.boolean() }), Leave),
  'staffing.decideSwap': shape(z.strictObject({ swap: Id, approve: z.boolean() }), Swap),
  'staffing.adherence': shape(
    z.strictObject({ day: Day }),
    z.object({
      rows: z.array(
        z.object({
          agent: Id,
          name: z.string(),
          plannedMinutes: z.number(),
          /** Of these, at the desk. */
          servedMinutes: z.number(),
          lateMinutes: z.number(),
          /** Null before the shift has begun. */
          adherence: z.number().nullable(),
        }),
      ),
    }),
  ),
  /** The on-call pool, what goes on now, and how fast people came over the last 30 days. */
  'staffing.onCall': shape(
    none,
    z.object({
      open: z.array(z.object({ queue: z.string(), since: Instant, people: z.int(), state: z.string() })),
      calls: z.array(CallIn),
      pool: z.array(z.object({ agent: Id, name: z.string(), free: z.boolean(), why: z.string().nullable() })),
      calledToInQueueP50Minutes: Minutes,
      calledToInQueueMaxMinutes: Minutes,
      /** Share of those who accepted that were in the queue within two hours. */
      withinTwoHours: Minutes,
    }),
  ),
  'staffing.callIn': shape(z.strictObject({ agent: Id, queue: z.string().max(400) }), CallIn),
  'staffing.answerCall': shape(z.strictObject({ call: Id, accept: z.boolean() }), CallIn),
  /** What the link of a call says to whoever holds it: no name, nothing of a customer. */
  'staffing.callOfLink': shape(
    z.strictObject({ token: z.string().min(1).max(200) }),
    z.object({ organisation: z.string(), state: CallInState, answerBy: Instant, until: Instant }),
  ),
  'staffing.answerLink': shape(
    z.strictObject({ token: z.string().min(1).max(200), accept: z.boolean() }),
    z.object({ state: CallInState }),
  ),
  'staffing.notifiers': shape(none, z.object({ rows: z.array(Notifier), kinds: z.array(NotifierManifest) })),
  'staffing.saveNotifier': shape(
    z.strictObject({ id: Id.optional(), kind: z.string().max(60), name, enabled: z.boolean(), settings: Settings }),
    Notifier,
  ),
  'staffing.removeNotifier': shape(z.strictObject({ notifier: Id }), done),
  'staffing.testNotifier': shape(
    z.strictObject({ notifier: Id }),
    z.object({ ok: z.boolean(), problem: z.string().nullable() }),
  ),
}
