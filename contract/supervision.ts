import { z } from 'zod'
import { Id, Instant } from './base.ts'
import { shape } from './shape.ts'

/** What a floor can be alarmed by. */
export const AlarmKind = z.enum(['longest_wait', 'abandonment', 'sentiment', 'sla_risk'])
export type AlarmKind = z.infer<typeof AlarmKind>

const level = (most: number) =>
  z
    .strictObject({
      /** Raised at this value and above. */
      raise: z.number().positive().max(most),
      /** Over only when the value is below this one again, or 0, so that an alarm does not flicker. */
      clear: z.number().min(0).max(most),
    })
    .nullable()

/** When a tenant's floor is alarmed; null switches a kind off. */
export const AlarmPolicy = z.strictObject({
  /** Seconds that the one who waits longest has been waiting. */
  longest_wait: level(86_400),
  /** Share of those who asked for a person within the last 30 minutes and left unserved. */
  abandonment: level(1),
  /** Conversations open now whose customer is angry. */
  sentiment: level(1000),
  /** Of those who wait now, how many have used up four fifths of the time promised (`targetSeconds`). */
  sla_risk: level(1000),
  targetSeconds: z.int().min(5).max(3600),
})
export type AlarmPolicy = z.infer<typeof AlarmPolicy>

export const Alarm = z.object({
  id: Id,
  kind: AlarmKind,
  raisedAt: Instant,
  clearedAt: Instant.nullable(),
  /** The value that raised it, and the worst since. */
  value: z.number(),
  worst: z.number(),
  limit: z.number(),
  acknowledged: z.object({ by: Id, name: z.string(), at: Instant }).nullable(),
})
export type Alarm = z.infer<typeof Alarm>

export const supervision = {
  /** Those that are on, and those of the last 24 hours; the newest first. */
  'supervision.alarms': shape(z.strictObject({}), z.object({ rows: z.array(Alarm) })),
  /** Somebody has seen it and looks after it; it stays until the value falls. */
  'supervision.acknowledge': shape(z.strictObject({ alarm: Id }), Alarm),
  'supervision.alarmPolicy': shape(z.strictObject({}), AlarmPolicy),
  'supervision.setAlarmPolicy': shape(AlarmPolicy.partial(), AlarmPolicy),
}
