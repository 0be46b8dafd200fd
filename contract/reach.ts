import { z } from 'zod'
import { Id, Instant } from './base.ts'
import { Phone } from './routing.ts'
import { shape } from './shape.ts'

const ref = z.strictObject({ conversation: Id })

/** How a customer who goes can be reached again. */
export const ReachWays = z.object({
  /** Whether text messages can be sent. */
  texts: z.boolean(),
  /** Whether a number was left for this conversation. */
  given: z.boolean(),
})
export type ReachWays = z.infer<typeof ReachWays>

/** The way to the same conversation from another device. */
export const ReachLink = z.object({
  url: z.string(),
  expiresAt: Instant,
  /** The address as a QR code: so many modules a side, and the dark ones as the path of a picture. */
  code: z.object({ size: z.int().positive(), path: z.string() }),
})
export type ReachLink = z.infer<typeof ReachLink>

/** Waiting customers go and carry on elsewhere. */
export const reach = {
  'reach.ways': shape(ref, ReachWays),
  'reach.link': shape(ref, ReachLink),
  /** A text message with the link now, when it is their turn, and when a person answered and they were away. */
  'reach.byText': shape(ref.extend({ phone: Phone }), ReachWays),
}
