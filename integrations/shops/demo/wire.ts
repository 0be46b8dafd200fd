import { z } from 'zod'

/** What the platform sends; only the fields that we read. Anything else about them makes an answer unusable. */
const Count = z.int().positive()
const Fen = z.int().nonnegative()
const Time = z.iso.datetime({ offset: true })

export const WireState = z.enum([
  'WAIT_PAY',
  'PAID',
  'PACKED',
  'SHIPPED',
  'DELIVERED',
  'SIGNED',
  'REFUNDING',
  'REFUNDED',
  'CLOSED',
])
export type WireState = z.infer<typeof WireState>

export const WireRefund = z.object({
  refund_no: z.string(),
  client_request_id: z.string(),
  order_no: z.string(),
  state: z.enum(['PENDING', 'APPROVED', 'REJECTED', 'PAID']),
  amount: Fen,
  reason: z.string(),
  created: Time,
})
export type WireRefund = z.infer<typeof WireRefund>

export const WireCancellation = z.object({
  client_request_id: z.string(),
  order_no: z.string(),
  state: z.enum(['CLOSED', 'INTERCEPTING']),
  amount: Fen,
})
export type WireCancellation = z.infer<typeof WireCancellation>

const WireParcel = z.object({
  company: z.string(),
  tracking_no: z.string(),
  estimate: Time.optional(),
  trace: z.array(z.object({ time: Time, city: z.string(), desc: z.string() })),
})
export type WireParcel = z.infer<typeof WireParcel>

export const WireOrder = z.object({
  order_no: z.string(),
  state: WireState,
  created: Time,
  paid: Time.optional(),
  refund_deadline: Time.optional(),
  items: z.array(
    z.object({
      sku_id: z.string(),
      title: z.string(),
      spec: z.string().optional(),
      num: Count,
      price: Fen,
      image: z.string().optional(),
    }),
  ),
  freight: Fen,
  total: Fen,
  receiver: z.object({ name: z.string(), phone: z.string(), address: z.string() }),
  parcels: z.array(WireParcel),
  refunds: z.array(WireRefund),
})
export type WireOrder = z.infer<typeof WireOrder>

export const WireOrders = z.object({ orders: z.array(WireOrder) })
export type WireOrders = z.infer<typeof WireOrders>

export const WireError = z.object({ error: z.object({ code: z.string() }) })
