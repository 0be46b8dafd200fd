import { z } from 'zod'
import { Id, Instant, personal } from './base.ts'
import { shape } from './shape.ts'

/** A text that customers write and that is not our business: the AI learns to refuse it and its like. */
export const OutsideText = z.object({
  id: Id,
  text: personal('text', z.string()),
  by: Id,
  at: Instant,
  origin: z.enum(['person', 'inbox']),
})
export type OutsideText = z.infer<typeof OutsideText>

export const outside = {
  'learning.outside': shape(
    z.strictObject({ query: z.string().max(100).default(''), limit: z.int().min(1).max(500).default(50) }),
    z.object({ rows: z.array(OutsideText), total: z.int() }),
  ),
  'learning.addOutside': shape(
    z.strictObject({ texts: z.array(z.string().trim().min(1).max(500)).min(1).max(200) }),
    z.object({ added: z.int() }),
  ),
  'learning.removeOutside': shape(z.strictObject({ id: Id }), z.object({ ok: z.literal(true) })),
}
