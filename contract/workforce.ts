import { z } from 'zod'
import { Id, Instant, Localized } from './base.ts'
import { shape } from './shape.ts'

export const Presence = z.enum(['online', 'away', 'offline'])
export type Presence = z.infer<typeof Presence>

/** Why an agent is not ready: by own will (null), by missed offers, by a lost connection, by a supervisor. */
export const PresenceReason = z.enum(['missed_offers', 'disconnected', 'supervisor'])
export type PresenceReason = z.infer<typeof PresenceReason>

export const Skill = z.object({
  id: Id,
  key: z.string(),
  title: Localized,
  /** The course whose certificate it asks for; without that the skill counts for nothing. */
  certificate: z.string().nullable(),
})
export type Skill = z.infer<typeof Skill>

export const Agent = z.object({
  /** The same id as the user's. */
  id: Id,
  name: z.string(),
  presence: Presence,
  presenceSince: Instant,
  presenceReason: PresenceReason.nullable(),
  /** How many chats at once. */
  capacity: z.int(),
  /** Places taken; a channel kind may take less than one, a call takes all. */
  load: z.number(),
  skills: z.array(z.object({ key: z.string(), level: z.int().min(1).max(5) })),
  /** Those of the skills that do not count, since their certificate is missing. */
  locked: z.array(z.string()),
})
export type Agent = z.infer<typeof Agent>

const seconds = z.int().positive().max(86_400)
const lane = z.strictObject({
  /** Seconds that the lane stands earlier in the queue than it came. */
  boostSeconds: z.int().min(0).max(3600),
  /** Level of the asked skills that the lane is served with. */
  level: z.int().min(1).max(5),
})

/** How a tenant's people serve: a stored policy is filled up with the defaults. */
export const ServicePolicy = z.strictObject({
  /** `push` offers conversations to agents; with `pull` they fetch the next one themselves. */
  mode: z.enum(['push', 'pull']),
  /** Missed offers in a row that set an agent to away. */
  missesBeforeAway: z.int().min(1).max(10),
  /** Seconds without a connection until an agent's conversations go back to the queue. */
  graceSeconds: z.int().min(10).max(600),
  /** Time for notes after a conversation, in which it still takes its place. */
  wrapUpSeconds: z.int().min(0).max(900),
  /** Seconds of a customer's silence until the reminder (the chat frees its place) and until the close; null never. */
  remindSeconds: seconds.nullable(),
  closeSeconds: seconds.nullable(),
  /** How long ago an agent may have served a customer to be asked first, and how long a busy one is waited for. */
  stickyHours: z.int().min(0).max(720),
  stickySeconds: z.int().min(0).max(600),
  /** After each of these the asked levels go down by one; after `anybodySeconds` no skill is asked for. */
  relaxSeconds: seconds.nullable(),
  anybodySeconds: seconds.nullable(),
  /** Waiting so long makes a conversation most urgent and tells the supervisors. */
  escalateSeconds: seconds.nullable(),
  lanes: z.strictObject({ vip: lane, complaint: lane }),
  /** Customers with one of these tags take the VIP lane. */
  vipTags: z.array(z.string().min(1).max(40)).max(20),
  /** Hundredths of a place that a conversation of a channel kind takes; `whole` takes the agent. Left out: 100. */
  weights: z.record(z.string().max(40), z.union([z.literal('whole'), z.int().min(1).max(100)])),
  /** Who kept the place is called when it is their turn, and has this long to answer, so many times. */
  turnSeconds: z.int().min(30).max(3600),
  turnCalls: z.int().min(1).max(5),
})
export type ServicePolicy = z.infer<typeof ServicePolicy>

export const Broadcast = z.object({
  id: Id,
  at: Instant,
  from: z.object({ id: Id, name: z.string() }),
  text: z.string(),
})
export type Broadcast = z.infer<typeof Broadcast>

export const workforce = {
  'workforce.agents': shape(z.strictObject({}), z.object({ rows: z.array(Agent) })),
  'workforce.me': shape(z.strictObject({}), Agent),
  'workforce.setPresence': shape(z.strictObject({ presence: Presence }), Agent),
  'workforce.updateAgent': shape(
    z.strictObject({
      agent: Id,
      capacity: z.int().min(0).max(50).optional(),
      skills: z.array(z.strictObject({ key: z.string(), level: z.int().min(1).max(5) })).optional(),
    }),
    Agent,
  ),
  'workforce.skills': shape(z.strictObject({}), z.object({ rows: z.array(Skill) })),
  /** `certificate` left out stays as it is. */
  'workforce.saveSkill': shape(
    z.strictObject({
      key: z.string().regex(/^[a-z][a-z0-9_]*$/),
      title: Localized,
      certificate: z
        .string()
        .regex(/^[a-z][a-z0-9_]{0,39}$/)
        .nullable()
        .optional(),
    }),
    Skill,
  ),
  'workforce.deleteSkill': shape(z.strictObject({ key: z.string() }), z.object({ ok: z.literal(true) })),
  'workforce.policy': shape(z.strictObject({}), ServicePolicy),
  'workforce.setPolicy': shape(ServicePolicy.partial(), ServicePolicy),
  /** Says something to every agent of the tenant who is there. */
  'workforce.broadcast': shape(z.strictObject({ text: z.string().trim().min(1).max(1000) }), Broadcast),
  /** What was said within the last day, the newest first. */
  'workforce.broadcasts': shape(z.strictObject({}), z.object({ rows: z.array(Broadcast) })),
}
