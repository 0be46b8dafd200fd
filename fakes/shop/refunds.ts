import { isDeepStrictEqual } from 'node:util'
import type { Shop } from './make.ts'
import { chinaTime, type State, type WireOrder, type WireRefund } from './wire.ts'

export interface RefundInput {
  client_request_id: string
  order_no: string
  reason: string
  items?: { sku_id: string; num: number }[]
  amount?: number
}

export type Refusal = 'ORDER_NOT_FOUND' | 'STATE' | 'WINDOW' | 'AMOUNT' | 'ITEM' | 'REQUEST_ID_REUSED'
export type RefundResult = { refund: WireRefund; created: boolean } | { refusal: Refusal }

const REFUNDABLE = new Set<State>(['PAID', 'PACKED', 'SHIPPED', 'DELIVERED', 'SIGNED', 'REFUNDING'])

/** File a refund, or give back the one that was filed under the same request id with the same content. */
export function fileRefund(shop: Shop, input: RefundInput, now: number): RefundResult {
  const known = [...shop.refunds.values()].find((refund) => refund.client_request_id === input.client_request_id)
  const order = shop.orders.get(input.order_no)
  if (known) {
    return sameContent(known, order, input) ? { refund: known, created: false } : { refusal: 'REQUEST_ID_REUSED' }
  }
  if (!order) return { refusal: 'ORDER_NOT_FOUND' }
  const refusal = refuse(order, input, now)
  if (refusal) return { refusal }
  const refund: WireRefund = {
    refund_no: `RF${order.order_no}${String(order.refunds.length + 1).padStart(2, '0')}`,
    client_request_id: input.client_request_id,
    order_no: order.order_no,
    state: 'PENDING',
    amount: amountOf(order, input),
    reason: input.reason,
    items: input.items ?? order.items.map(({ sku_id, num }) => ({ sku_id, num })),
    created: chinaTime(now),
  }
  order.state = 'REFUNDING'
  order.refunds.push(refund)
  shop.refunds.set(refund.refund_no, refund)
  return { refund, created: true }
}

function refuse(order: WireOrder, input: RefundInput, now: number): Refusal | undefined {
  if (!REFUNDABLE.has(order.state)) return 'STATE'
  if (order.refund_deadline && now > Date.parse(order.refund_deadline)) return 'WINDOW'
  if (input.items?.some(({ sku_id, num }) => num > bought(order, sku_id))) return 'ITEM'
  const amount = amountOf(order, input)
  return amount <= 0 || amount > remaining(order) ? 'AMOUNT' : undefined
}

const bought = (order: WireOrder, sku: string) => order.items.find(({ sku_id }) => sku_id === sku)?.num ?? 0

const remaining = (order: WireOrder) =>
  order.total - order.refunds.filter(({ state }) => state !== 'REJECTED').reduce((sum, { amount }) => sum + amount, 0)

/** Named, or the price of the items, or all that is left. */
function amountOf(order: WireOrder, { amount, items }: RefundInput): number {
  if (amount !== undefined) return amount
  if (!items) return remaining(order)
  const price = (sku: string) => order.items.find(({ sku_id }) => sku_id === sku)?.price ?? 0
  return items.reduce((sum, { sku_id, num }) => sum + num * price(sku_id), 0)
}

function sameContent(refund: WireRefund, order: WireOrder | undefined, input: RefundInput): boolean {
  return (
    refund.order_no === input.order_no &&
    refund.reason === input.reason &&
    (input.amount ?? refund.amount) === refund.amount &&
    isDeepStrictEqual(input.items ?? order?.items.map(({ sku_id, num }) => ({ sku_id, num })), refund.items)
  )
}
