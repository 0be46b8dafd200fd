import { z } from 'zod'
import { Id, Instant, Localized } from './base.ts'
import { shape } from './shape.ts'

export const Presence = z.enum(['online', 'away', 'offline'])
export type Presence = z.infer<typeof Presence>

export const Skill = z.object({ id: Id, key: z.string(), title: Localized })
export type Skill = z.infer<typeof Skill>

export const Agent = z.object({
  /** The same id as the user's. */
  id: Id,
  name: z.string(),
  presence: Presence,
  presenceSince: Instant,
  /** How many conversations at once. */
  capacity: z.int(),
  load: z.int(),
  skills: z.array(z.object({ key: z.string(), level: z.int().min(1).max(5) })),
})
export type Agent = z.infer<typeof Agent>

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
  'workforce.saveSkill': shape(z.strictObject({ key: z.string().regex(/^[a-z][a-z0-9_]*$/), title: Localized }), Skill),
  'workforce.deleteSkill': shape(z.strictObject({ key: z.string() }), z.object({ ok: z.literal(true) })),
}
