import { z } from 'zod'
import { Instant } from './base.ts'

export const OrderStatus = z.enum([
  'unpaid',
  'paid',
  'packed',
  'shipped',
  'delivered',
  'signed',
  'refunding',
  'refunded',
  'cancelled',
])
export type OrderStatus = z.infer<typeof OrderStatus>

/** Money is in fen (1/100 yuan), integers only. */
export const Fen = z.int().nonnegative()

export const OrderItem = z.object({
  sku: z.string(),
  title: z.string(),
  variant: z.string(),
  quantity: z.int().positive(),
  priceFen: Fen,
})

export const ParcelStep = z.object({ at: Instant, text: z.string(), place: z.string() })

export const Parcel = z.object({
  carrier: z.string(),
  trackingNumber: z.string(),
  steps: z.array(ParcelStep),
  eta: Instant.nullable(),
})
export type Parcel = z.infer<typeof Parcel>

export const Order = z.object({
  number: z.string(),
  status: OrderStatus,
  placedAt: Instant,
  paidAt: Instant.nullable(),
  items: z.array(OrderItem),
  amountFen: Fen,
  shippingFen: Fen,
  parcel: Parcel.nullable(),
  /** Buyer's phone with the middle masked by the shop; the full one never leaves it. */
  buyerPhoneTail: z.string().regex(/^\d{4}$/),
  city: z.string(),
  /** `no` with the goods excluded by law or custom-made; `expired` after the return window. */
  returnable: z.enum(['yes', 'no', 'expired', 'not_yet']),
  returnUntil: Instant.nullable(),
})
export type Order = z.infer<typeof Order>

export const Refund = z.object({
  id: z.string(),
  order: z.string(),
  status: z.enum(['requested', 'approved', 'rejected', 'paid']),
  amountFen: Fen,
  reason: z.string(),
  requestedAt: Instant,
})
export type Refund = z.infer<typeof Refund>

export const RefundRequest = z.strictObject({
  /** Chosen by the caller: the same id twice files one refund. */
  requestId: z.string().min(8).max(64),
  order: z.string().max(40),
  reason: z.string().min(1).max(200),
  amountFen: Fen.optional(),
})
export type RefundRequest = z.infer<typeof RefundRequest>

/** What a shop platform can fail with; anything else is `unavailable`. */
export type CommerceFailure =
  | { code: 'not_found' }
  | { code: 'not_allowed'; reason: string }
  | { code: 'unavailable'; problem: string }

export type CommerceResult<T> = { ok: true; value: T } | { ok: false; failure: CommerceFailure }

/** What the product needs of a shop; each platform's integration implements it. Never throws for an expected failure. */
export interface CommercePort {
  order(number: string): Promise<CommerceResult<Order>>
  /** Newest first. `phone` is the buyer's full number. */
  ordersOf(phone: string): Promise<CommerceResult<Order[]>>
  requestRefund(request: RefundRequest): Promise<CommerceResult<Refund>>
}
