import { z } from 'zod'
import { Id, Instant, LocalDate, Localized, personal } from './base.ts'
import { shape } from './shape.ts'
import { CallIn } from './staffing-calls.ts'

/** `HH:MM` on the tenant's wall clock. */
const Time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
const Weekday = z.int().min(1).max(7)
/** Half hours from midnight; a shift over midnight ends beyond 48. */
const Slot = z.int().min(0).max(47)
const name = z.string().trim().min(1).max(60)
const done = z.object({ ok: z.literal(true) })
const none = z.strictObject({})

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
  day: LocalDate,
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
  from: LocalDate,
  to: LocalDate,
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

/** Who works when: kinds, people, plans, leave and swaps. */
export const staffingShifts = {
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
    z.strictObject({ week: LocalDate }),
    z.object({ monday: LocalDate, shifts: z.array(Shift), leaves: z.array(Leave), plan: Plan.nullable() }),
  ),
  /** Lets the solver write drafts for a week; published and hand-made shifts stay. */
  'staffing.plan': shape(z.strictObject({ week: LocalDate }), Plan),
  'staffing.publish': shape(z.strictObject({ week: LocalDate }), z.object({ shifts: z.int() })),
  'staffing.saveShift': shape(z.strictObject({ shift: Id.optional(), agent: Id, day: LocalDate, kind: Id }), Shift),
  'staffing.removeShift': shape(z.strictObject({ shift: Id }), done),
  /** One's own shifts of the coming weeks, leave, swaps that one may take or has offered, calls. */
  'staffing.mine': shape(
    none,
    z.object({
      today: LocalDate,
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
    z.strictObject({ from: LocalDate, to: LocalDate, reason: LeaveReason, note: z.string().trim().max(500) }),
    Leave,
  ),
  /** Takes back one's own request for leave or offer of a shift. */
  'staffing.withdraw': shape(z.union([z.strictObject({ leave: Id }), z.strictObject({ swap: Id })]), done),
  'staffing.inbox': shape(none, z.object({ leaves: z.array(Leave), swaps: z.array(Swap) })),
  'staffing.decideLeave': shape(z.strictObject({ leave: Id, approve: z.boolean() }), Leave),
  'staffing.decideSwap': shape(z.strictObject({ swap: Id, approve: z.boolean() }), Swap),
  'staffing.adherence': shape(
    z.strictObject({ day: LocalDate }),
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
}
