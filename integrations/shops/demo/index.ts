import {
  Cancellation,
  type CancellationRequest,
  type CommerceAnswer,
  type CommerceFailure,
  type CommercePort,
  Refund,
  type RefundRequest,
  type RefusalReason,
  ShopOrder,
} from '@tandem/contract/commerce.ts'
import { z } from 'zod'
import { decodeCancellation, decodeOrder, decodeRefund } from './decode.ts'
import { fetchPicture } from './picture.ts'
import { type Outside, type Reply, send, silenceOf } from './request.ts'
import { DemoShopSettings } from './settings.ts'
import { WireCancellation, WireError, WireOrder, WireOrders, WireRefund } from './wire.ts'

export { manifest } from './manifest.ts'

/** Begins like no mobile: the shop looks, and finds nobody's orders. */
const NOBODY = '10000000000'

const NUMBER = /^[A-Za-z0-9-]{1,40}$/

/**
 * Connect to a shop.
 *
 * @param settings what the manifest's form collected; throws a `ZodError` when it is not sound
 * @param outside how to reach the network, and the time
 */
export function connectShop(settings: unknown, outside: Outside): CommercePort {
  const shop = DemoShopSettings.parse(settings)
  const get = (path: string, signal?: AbortSignal) =>
    send(shop, outside, { method: 'GET', path, idempotent: true, signal })
  return {
    async check(signal) {
      const answer = read(
        await get(`/v1/orders?buyer_phone=${NOBODY}`, signal),
        WireOrders,
        () => true as const,
        z.literal(true),
      )
      // Every shop of this interface has orders: an address that knows of none is another one.
      if (answer.ok || answer.failure.code === 'unavailable') return answer
      return failed({ code: 'unavailable', fault: 'garbage', problem: 'no orders at this address' })
    },
    async order(number, signal) {
      const wanted = number.trim()
      if (!NUMBER.test(wanted)) return failed({ code: 'not_found' })
      const reply = await get(`/v1/orders/${wanted}`, signal)
      return read(reply, WireOrder, (wire) => decodeOrder(wire, outside.clock()), ShopOrder)
    },
    async ordersOf(phone, signal) {
      const wanted = plainMobile(phone)
      if (!wanted) return { ok: true, value: [] }
      const reply = await get(`/v1/orders?buyer_phone=${wanted}`, signal)
      const decode = ({ orders }: WireOrders) => orders.map((wire) => decodeOrder(wire, outside.clock()))
      return read(reply, WireOrders, decode, z.array(ShopOrder))
    },
    picture: (name, signal) => fetchPicture(shop, outside, name, signal),
    async requestRefund(request, signal) {
      // The platform answers a request id that it knows with the refund of the first time.
      const body = encodeRefund(request)
      const reply = await send(shop, outside, { method: 'POST', path: '/v1/refunds', body, idempotent: true, signal })
      return read(reply, WireRefund, decodeRefund, Refund)
    },
    async cancelOrder(request, signal) {
      const body = encodeCancellation(request)
      const path = '/v1/cancellations'
      const reply = await send(shop, outside, { method: 'POST', path, body, idempotent: true, signal })
      return read(reply, WireCancellation, decodeCancellation, Cancellation)
    },
  }
}

/** `+86 138-0013-8000` as the platform wants it; `undefined` when it is no mainland mobile. */
function plainMobile(phone: string): string | undefined {
  const number = phone.replace(/[\s-]/g, '').replace(/^(?:\+|00)?86/, '')
  return /^1\d{10}$/.test(number) ? number : undefined
}

const encodeRefund = ({ requestId, order, items, reason, amountFen }: RefundRequest) => ({
  client_request_id: requestId,
  order_no: order,
  reason,
  ...(items ? { items: items.map(({ sku, quantity }) => ({ sku_id: sku, num: quantity })) } : {}),
  ...(amountFen === undefined ? {} : { amount: amountFen }),
})

const encodeCancellation = ({ requestId, order, reason }: CancellationRequest) => ({
  client_request_id: requestId,
  order_no: order,
  reason,
})

/** Turn a reply into the contract's answer; what does not fit the platform's schema or ours counts as no answer. */
function read<W, T>(reply: Reply, wire: z.ZodType<W>, decode: (wire: W) => T, ours: z.ZodType<T>): CommerceAnswer<T> {
  if ('problem' in reply) return failed({ code: 'unavailable', ...reply })
  if (reply.status >= 400) return failed(failureOf(reply.status, reply.body))
  const theirs = wire.safeParse(reply.body)
  const answer = theirs.success ? ours.safeParse(decode(theirs.data)) : theirs
  return answer.success
    ? { ok: true, value: answer.data }
    : failed({ code: 'unavailable', fault: 'garbage', problem: 'the answer has another shape than agreed' })
}

const REASONS: Record<string, RefusalReason> = {
  STATE: 'state',
  WINDOW: 'window',
  AMOUNT: 'amount',
  ITEM: 'item',
  REQUEST_ID_REUSED: 'conflict',
  SHIPPED: 'shipped',
}

function failureOf(status: number, body: unknown): CommerceFailure {
  const code = WireError.safeParse(body).data?.error.code ?? ''
  const reason = REASONS[code]
  if (reason) return { code: 'not_allowed', reason }
  if (status === 404) return { code: 'not_found' }
  const { fault, problem } = silenceOf(status)
  return { code: 'unavailable', fault, problem: `${problem} ${/^[A-Z_]{1,40}$/.test(code) ? code : ''}`.trim() }
}

const failed = (failure: CommerceFailure): { ok: false; failure: CommerceFailure } => ({ ok: false, failure })
