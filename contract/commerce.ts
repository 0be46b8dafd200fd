import { z } from 'zod'
import { Id, Instant, Localized, personal } from './base.ts'
import { SettingField } from './channels.ts'

/** Money in fen (1/100 yuan): whole numbers, never floating. */
export const Fen = z.int().nonnegative()

export const OrderNumber = z.string().min(1).max(40)

/** `delivered` is what the carrier says, `signed` what the buyer confirmed or the platform assumed. */
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

export const OrderItem = z.object({
  sku: z.string().max(60),
  title: z.string().max(200),
  /** Colour, size and the like. */
  variant: z.string().max(100).optional(),
  quantity: z.int().positive(),
  unitFen: Fen,
  /** Our own copy of what the platform shows of it; absent where there is none, or none yet. */
  picture: Id.optional(),
})
export type OrderItem = z.infer<typeof OrderItem>

export const TrackingStep = z.object({
  at: Instant,
  place: z.string().max(100),
  /** The carrier's sentence; couriers leave their telephone number in it. */
  text: personal('text', z.string().max(500)),
})
export type TrackingStep = z.infer<typeof TrackingStep>

export const Parcel = z.object({
  carrier: z.string().max(60),
  trackingNumber: z.string().max(60),
  /** When the carrier expects to arrive; absent once it has. */
  eta: Instant.optional(),
  /** Oldest first. */
  steps: z.array(TrackingStep).max(200),
})
export type Parcel = z.infer<typeof Parcel>

export const RefundStatus = z.enum(['requested', 'approved', 'rejected', 'paid'])

export const Refund = z.object({
  id: z.string().max(60),
  /** The id that the caller chose. */
  requestId: z.string().max(64),
  order: OrderNumber,
  status: RefundStatus,
  amountFen: Fen,
  reason: personal('text', z.string().max(200)),
  createdAt: Instant,
})
export type Refund = z.infer<typeof Refund>

/** `expired`: the time for returning has passed; `no`: the order's state does not allow it. */
export const Returnable = z.enum(['yes', 'no', 'expired'])

export const Order = z.object({
  number: OrderNumber,
  status: OrderStatus,
  createdAt: Instant,
  paidAt: Instant.optional(),
  items: z.array(OrderItem).min(1).max(200),
  /** What the buyer paid or has to pay, freight included. */
  amountFen: Fen,
  freightFen: Fen,
  buyer: z.object({
    name: personal('name', z.string().max(100)),
    phone: personal('phone', z.string().max(30)),
    address: personal('address', z.string().max(300)),
  }),
  parcels: z.array(Parcel).max(50),
  refunds: z.array(Refund).max(50),
  returnable: Returnable,
  /** Until when a return may be asked for; absent while the time has not begun. */
  returnUntil: Instant.optional(),
})
export type Order = z.infer<typeof Order>

/** An order as a platform tells it: a picture is what the platform calls it, for {@link CommercePort.picture}. */
export const ShopOrder = Order.extend({
  items: z
    .array(OrderItem.extend({ picture: z.string().min(1).max(1000).optional() }))
    .min(1)
    .max(200),
})
export type ShopOrder = z.infer<typeof ShopOrder>

export const RefundRequest = z.strictObject({
  /** The same id with the same content files one refund, however often it is sent. */
  requestId: z.string().min(8).max(64),
  order: OrderNumber,
  /** Without items the whole order. */
  items: z
    .array(z.strictObject({ sku: z.string().max(60), quantity: z.int().positive() }))
    .min(1)
    .max(200)
    .optional(),
  reason: z.string().min(1).max(200),
  /** Without an amount what the items cost, or all that is left to refund. */
  amountFen: Fen.optional(),
})
export type RefundRequest = z.infer<typeof RefundRequest>

export const CancellationRequest = z.strictObject({
  /** The same id with the same content cancels once, however often it is sent. */
  requestId: z.string().min(8).max(64),
  order: OrderNumber,
  reason: z.string().min(1).max(200),
})
export type CancellationRequest = z.infer<typeof CancellationRequest>

/** `stopping`: packed already, the warehouse tries to hold it back and has the last word. */
export const CancellationStatus = z.enum(['cancelled', 'stopping'])

export const Cancellation = z.object({
  order: OrderNumber,
  /** The id that the caller chose. */
  requestId: z.string().max(64),
  status: CancellationStatus,
  /** What goes back to the buyer once it is cancelled; nothing where nothing was paid. */
  refundFen: Fen,
})
export type Cancellation = z.infer<typeof Cancellation>

/**
 * Why a shop refuses. `conflict`: the request id was used for something else. `shipped`: the order is on its way or
 * there, so that it can no longer be cancelled.
 */
export const RefusalReason = z.enum(['state', 'window', 'amount', 'item', 'conflict', 'shipped'])
export type RefusalReason = z.infer<typeof RefusalReason>

/**
 * Why a shop gave no answer that helps: too late, asked to come back later, not there or failing inside, at an inner
 * address that the operator has not named, declining app key or secret, or answering what was not agreed.
 */
export const ShopFault = z.enum(['slow', 'busy', 'down', 'blocked', 'refused', 'garbage'])
export type ShopFault = z.infer<typeof ShopFault>

/** Every way in which a shop can fail; the codes are those of the product's errors. */
export type CommerceFailure =
  | { code: 'not_found' }
  | { code: 'not_allowed'; reason: RefusalReason }
  /** `problem` is for the log, without personal data. */
  | { code: 'unavailable'; fault: ShopFault; problem: string }

export type CommerceAnswer<T> = { ok: true; value: T } | { ok: false; failure: CommerceFailure }

/**
 * What the product asks of a shop platform. Implementations never throw: a failure is an answer. Calls end
 * within the implementation's own deadline, or earlier when `signal` is aborted (then `unavailable`).
 */
export interface CommercePort {
  /** Whether the platform answers with these settings; asks for nothing of any buyer. */
  check(signal?: AbortSignal): Promise<CommerceAnswer<true>>
  /** One order by its number. */
  order(number: string, signal?: AbortSignal): Promise<CommerceAnswer<ShopOrder>>
  /** The orders of a buyer by telephone number, newest first; none is an empty list, not a failure. */
  ordersOf(phone: string, signal?: AbortSignal): Promise<CommerceAnswer<ShopOrder[]>>
  /** The content of a picture that an order named, as it came: whoever asked looks at what it is. */
  picture(name: string, signal?: AbortSignal): Promise<CommerceAnswer<Uint8Array>>
  /** File a refund; safe to repeat with the same `requestId`. */
  requestRefund(request: RefundRequest, signal?: AbortSignal): Promise<CommerceAnswer<Refund>>
  /** Cancel a whole order that is not shipped; safe to repeat with the same `requestId`. */
  cancelOrder(request: CancellationRequest, signal?: AbortSignal): Promise<CommerceAnswer<Cancellation>>
}

/** A kind of shop: what the console draws its settings form from. */
export const ShopManifest = z.strictObject({
  kind: z.string(),
  title: Localized,
  description: Localized,
  settings: z.array(SettingField),
})
export type ShopManifest = z.infer<typeof ShopManifest>
