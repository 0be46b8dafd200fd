import { type CancelRefusal, cancelOrder } from './cancellations.ts'
import { readCancelInput, readRefundInput } from './input.ts'
import type { Shop } from './make.ts'
import { pictureOf } from './pictures/draw.ts'
import { fileRefund, type Refusal } from './refunds.ts'

export type Answer = { status: number; body: unknown } | { status: number; png: Buffer }

export interface Call {
  method: string
  url: URL
  body: string
  /** Milliseconds since 1970. */
  now: number
}

const ok = (body: unknown, status = 200): Answer => ({ status, body })
const fail = (status: number, code: string): Answer => ({ status, body: { error: { code } } })

const REFUSED: Record<Refusal | CancelRefusal, number> = {
  ORDER_NOT_FOUND: 404,
  STATE: 422,
  WINDOW: 422,
  AMOUNT: 422,
  ITEM: 422,
  SHIPPED: 422,
  REQUEST_ID_REUSED: 409,
}

/** Answer one call whose signature has been checked. */
export function answer(shop: Shop, call: Call): Answer {
  const [, root, kind, id, rest] = call.url.pathname.split('/')
  if (root !== 'v1' || rest !== undefined) return fail(404, 'NO_SUCH_PATH')
  if (kind === 'orders' && id) return call.method === 'GET' ? one(shop.orders.get(id)) : fail(405, 'METHOD')
  if (kind === 'orders') return call.method === 'GET' ? ordersOf(shop, call) : fail(405, 'METHOD')
  if (kind === 'refunds' && id) return call.method === 'GET' ? one(shop.refunds.get(id)) : fail(405, 'METHOD')
  if (kind === 'refunds') return call.method === 'POST' ? requestRefund(shop, call) : fail(405, 'METHOD')
  if (kind === 'cancellations' && !id) return call.method === 'POST' ? cancel(shop, call) : fail(405, 'METHOD')
  if (kind === 'pictures' && id) return call.method === 'GET' ? picture(id) : fail(405, 'METHOD')
  return fail(404, 'NO_SUCH_PATH')
}

function picture(name: string): Answer {
  const png = pictureOf(name.replace(/\.png$/, ''))
  return png ? { status: 200, png } : fail(404, 'NOT_FOUND')
}

const one = (found: unknown): Answer => (found === undefined ? fail(404, 'NOT_FOUND') : ok(found))

function ordersOf(shop: Shop, { url }: Call): Answer {
  const phone = url.searchParams.get('buyer_phone')
  if (!phone || !/^1\d{10}$/.test(phone)) return fail(400, 'BAD_PHONE')
  const orders = [...shop.orders.values()].filter(({ receiver }) => receiver.phone === phone)
  return ok({ orders: orders.sort((a, b) => b.created.localeCompare(a.created)) })
}

function requestRefund(shop: Shop, { body, now }: Call): Answer {
  const input = readRefundInput(body)
  if (!input) return fail(400, 'BAD_BODY')
  const result = fileRefund(shop, input, now)
  return 'refusal' in result
    ? fail(REFUSED[result.refusal], result.refusal)
    : ok(result.refund, result.created ? 201 : 200)
}

function cancel(shop: Shop, { body }: Call): Answer {
  const input = readCancelInput(body)
  if (!input) return fail(400, 'BAD_BODY')
  const result = cancelOrder(shop, input)
  return 'refusal' in result
    ? fail(REFUSED[result.refusal], result.refusal)
    : ok(result.cancellation, result.created ? 201 : 200)
}
