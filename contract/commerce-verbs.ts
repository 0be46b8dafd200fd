import { z } from 'zod'
import { Id, Instant } from './base.ts'
import { Settings } from './channels.ts'
import { Cancellation, Order, Refund, ShopFault, ShopManifest } from './commerce.ts'
import { shape } from './shape.ts'

const ConnectedShop = z.object({
  kind: z.string(),
  /** Secrets come back as `••••`. */
  settings: Settings,
  connectedAt: Instant,
  /** When it last answered, and when it last did not, and why; to the minute. */
  answeredAt: Instant.nullable(),
  failedAt: Instant.nullable(),
  fault: ShopFault.nullable(),
})

export const commerceVerbs = {
  /** One order; a customer sees only an order that is theirs. */
  'commerce.order': shape(z.strictObject({ number: z.string().max(40), conversation: Id.optional() }), Order),
  'commerce.ordersOf': shape(z.strictObject({ customer: Id }), z.object({ rows: z.array(Order) })),
  'commerce.requestRefund': shape(
    z.strictObject({
      order: z.string().max(40),
      reason: z.string().min(1).max(200),
      conversation: Id.optional(),
      /** The same id twice files one refund. */
      requestId: z.string().min(8).max(64),
    }),
    Refund,
  ),
  'commerce.cancelOrder': shape(
    z.strictObject({
      order: z.string().max(40),
      reason: z.string().min(1).max(200),
      conversation: Id.optional(),
      /** The same id twice cancels once. */
      requestId: z.string().min(8).max(64),
    }),
    Cancellation,
  ),
  /** The connected shop, what could be connected, and order numbers to try in a practice shop. */
  'commerce.shop': shape(
    z.strictObject({}),
    z.object({
      kinds: z.array(ShopManifest),
      connected: ConnectedShop.nullable(),
      samples: z.array(z.string()),
    }),
  ),
  /** A secret that comes as `••••` stays, as long as no address changes. */
  'commerce.connectShop': shape(
    z.strictObject({ kind: z.string(), settings: Settings }),
    z.object({ ok: z.literal(true) }),
  ),
  /** Its settings and secrets are gone with it. */
  'commerce.disconnectShop': shape(z.strictObject({}), z.object({ ok: z.literal(true) })),
  /** Asks the connected shop for nothing in particular. */
  'commerce.testShop': shape(
    z.strictObject({}),
    z.object({ ok: z.boolean(), millis: z.int(), fault: ShopFault.nullable() }),
  ),
}
