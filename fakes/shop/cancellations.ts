import type { Shop } from './make.ts'
import type { WireCancellation } from './wire.ts'

export interface CancelInput {
  client_request_id: string
  order_no: string
  reason: string
}

export type CancelRefusal = 'ORDER_NOT_FOUND' | 'STATE' | 'SHIPPED' | 'REQUEST_ID_REUSED'
export type CancelResult = { cancellation: WireCancellation; created: boolean } | { refusal: CancelRefusal }

/**
 * Close an order that is not shipped, or give back what the same request came to. One that is packed stays as it is:
 * the warehouse is told to hold it back.
 */
export function cancelOrder(shop: Shop, input: CancelInput): CancelResult {
  const known = shop.cancellations.get(input.client_request_id)
  if (known) {
    const isSame = known.order_no === input.order_no && known.reason === input.reason
    return isSame ? { cancellation: known, created: false } : { refusal: 'REQUEST_ID_REUSED' }
  }
  const order = shop.orders.get(input.order_no)
  if (!order) return { refusal: 'ORDER_NOT_FOUND' }
  const { state } = order
  if (state === 'SHIPPED' || state === 'DELIVERED' || state === 'SIGNED') return { refusal: 'SHIPPED' }
  if (state !== 'WAIT_PAY' && state !== 'PAID' && state !== 'PACKED') return { refusal: 'STATE' }
  const isPacked = state === 'PACKED'
  const cancellation: WireCancellation = {
    ...input,
    state: isPacked ? 'INTERCEPTING' : 'CLOSED',
    amount: state === 'WAIT_PAY' ? 0 : order.total,
  }
  if (!isPacked) order.state = 'CLOSED'
  shop.cancellations.set(input.client_request_id, cancellation)
  return { cancellation, created: true }
}
