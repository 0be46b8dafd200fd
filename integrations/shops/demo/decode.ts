import type { Cancellation, Order, OrderStatus, Parcel, Refund, ShopOrder } from '@tandem/contract/commerce.ts'
import type { WireCancellation, WireOrder, WireParcel, WireRefund, WireState } from './wire.ts'

const STATUS: Record<WireState, OrderStatus> = {
  WAIT_PAY: 'unpaid',
  PAID: 'paid',
  PACKED: 'packed',
  SHIPPED: 'shipped',
  DELIVERED: 'delivered',
  SIGNED: 'signed',
  REFUNDING: 'refunding',
  REFUNDED: 'refunded',
  CLOSED: 'cancelled',
}

const REFUND_STATUS: Record<WireRefund['state'], Refund['status']> = {
  PENDING: 'requested',
  APPROVED: 'approved',
  REJECTED: 'rejected',
  PAID: 'paid',
}

const instant = (time: string) => new Date(time).toISOString()

/** Translate an order; `now` (ms since 1970) decides whether the time for returning has passed. */
export function decodeOrder(wire: WireOrder, now: number): ShopOrder {
  return {
    number: wire.order_no,
    status: STATUS[wire.state],
    createdAt: instant(wire.created),
    ...(wire.paid ? { paidAt: instant(wire.paid) } : {}),
    items: wire.items.map(({ sku_id, title, spec, num, price, image }) => ({
      sku: sku_id,
      title,
      ...(spec ? { variant: spec } : {}),
      quantity: num,
      unitFen: price,
      ...(image ? { picture: image } : {}),
    })),
    amountFen: wire.total,
    freightFen: wire.freight,
    buyer: wire.receiver,
    parcels: wire.parcels.map(decodeParcel),
    refunds: wire.refunds.map(decodeRefund),
    returnable: returnable(wire, now),
    ...(wire.refund_deadline ? { returnUntil: instant(wire.refund_deadline) } : {}),
  }
}

function decodeParcel({ company, tracking_no, estimate, trace }: WireParcel): Parcel {
  return {
    carrier: company,
    trackingNumber: tracking_no,
    ...(estimate ? { eta: instant(estimate) } : {}),
    steps: trace.map(({ time, city, desc }) => ({ at: instant(time), place: city, text: desc })),
  }
}

export const decodeRefund = (wire: WireRefund): Refund => ({
  id: wire.refund_no,
  requestId: wire.client_request_id,
  order: wire.order_no,
  status: REFUND_STATUS[wire.state],
  amountFen: wire.amount,
  reason: wire.reason,
  createdAt: instant(wire.created),
})

export const decodeCancellation = (wire: WireCancellation): Cancellation => ({
  order: wire.order_no,
  requestId: wire.client_request_id,
  status: wire.state === 'CLOSED' ? 'cancelled' : 'stopping',
  refundFen: wire.amount,
})

function returnable({ state, refund_deadline, refunds, total }: WireOrder, now: number): Order['returnable'] {
  const refunded = refunds.filter((each) => each.state !== 'REJECTED').reduce((sum, { amount }) => sum + amount, 0)
  if (state === 'WAIT_PAY' || state === 'CLOSED' || state === 'REFUNDED' || refunded >= total) return 'no'
  return refund_deadline && now > Date.parse(refund_deadline) ? 'expired' : 'yes'
}
