import { z } from 'zod'
import { Id, Instant } from './base.ts'
import { Settings } from './channels.ts'
import { NotifierManifest } from './notify.ts'
import { shape } from './shape.ts'

const name = z.string().trim().min(1).max(60)
const done = z.object({ ok: z.literal(true) })
const none = z.strictObject({})

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

/** Who is called in at short notice, and how they are told. */
export const staffingCalls = {
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
