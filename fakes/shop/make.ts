import { GIVEN_NAMES, GOODS, PLACES, SURNAMES } from './catalogue.ts'
import { makeParcel, SIGNING_HOURS } from './parcels.ts'
import { makeRandom, type Random } from './random.ts'
import {
  chinaTime,
  STATES,
  type State,
  type WireCancellation,
  type WireItem,
  type WireOrder,
  type WireRefund,
} from './wire.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const ORDERS = 200
const BUYERS = 60
const REFUND_DAYS = 7
const FREE_FREIGHT_FROM = 9900
const FREIGHT = 800

type Buyer = WireOrder['receiver'] & { place: (typeof PLACES)[number] }

/** The whole shop in memory. The server changes it when refunds are filed and orders cancelled. */
export interface Shop {
  orders: Map<string, WireOrder>
  refunds: Map<string, WireRefund>
  /** By the id of their request. */
  cancellations: Map<string, WireCancellation>
}

/** 200 orders in all states, the newest a few minutes before `now`; the same seed and time give the same shop. */
export function makeShop({ seed, now }: { seed: number; now: number }): Shop {
  const random = makeRandom(seed)
  const buyers = Array.from({ length: BUYERS }, () => makeBuyer(random))
  const orders = Array.from({ length: ORDERS }, (_, index) => {
    const state = STATES[index % STATES.length] ?? 'PAID'
    const buyer = buyers[random.between(0, BUYERS - 1)] ?? makeBuyer(random)
    return makeOrder(random, { index, state, buyer, created: now - age(random, state), now })
  })
  const refunds = orders.flatMap((order) => order.refunds)
  return {
    orders: new Map(orders.map((order) => [order.order_no, order])),
    refunds: new Map(refunds.map((refund) => [refund.refund_no, refund])),
    cancellations: new Map(),
  }
}

function makeBuyer(random: Random): Buyer {
  const place = random.pick(PLACES)
  return {
    name: random.pick(SURNAMES) + random.pick(GIVEN_NAMES),
    phone: `1${random.pick(['35', '38', '39', '50', '77', '86', '99'])}${random.figures(8)}`,
    address: `${place.street}${random.between(1, 480)}号${random.between(1, 20)}栋${random.between(101, 2802)}室`,
    place,
  }
}

/** How long ago an order of this state was placed: signed ones on both sides of the end of the refund window. */
function age(random: Random, state: State): number {
  const days: Record<State, [low: number, high: number]> = {
    WAIT_PAY: [0, 0],
    PAID: [0, 1],
    PACKED: [1, 1],
    SHIPPED: [1, 2],
    DELIVERED: [4, 4],
    SIGNED: [5, 20],
    REFUNDING: [5, 8],
    REFUNDED: [8, 40],
    CLOSED: [1, 60],
  }
  const [low, high] = days[state]
  const minutes = random.between(5, state === 'WAIT_PAY' ? 25 : 600)
  return random.between(low, high) * DAY + minutes * 60_000
}

interface Draft {
  index: number
  state: State
  buyer: Buyer
  created: number
  now: number
}

const PAID_STATES = new Set<State>(['PAID', 'PACKED', 'SHIPPED', 'DELIVERED', 'SIGNED', 'REFUNDING', 'REFUNDED'])
const SENT_STATES = new Set<State>(['SHIPPED', 'DELIVERED', 'SIGNED', 'REFUNDING', 'REFUNDED'])
const SIGNED_STATES = new Set<State>(['SIGNED', 'REFUNDING', 'REFUNDED'])

function makeOrder(random: Random, { index, state, buyer, created, now }: Draft): WireOrder {
  const items = makeItems(random)
  const goods = items.reduce((sum, { num, price }) => sum + num * price, 0)
  const freight = goods >= FREE_FREIGHT_FROM ? 0 : FREIGHT
  const { place, ...receiver } = buyer
  const collected = created + 20 * HOUR
  const signed = collected + SIGNING_HOURS * HOUR
  const order: WireOrder = {
    order_no: orderNumber(created, index),
    state,
    created: chinaTime(created),
    ...(PAID_STATES.has(state) ? { paid: chinaTime(created + 90_000) } : {}),
    ...(SIGNED_STATES.has(state)
      ? { signed: chinaTime(signed), refund_deadline: chinaTime(signed + REFUND_DAYS * DAY) }
      : {}),
    items,
    freight,
    total: goods + freight,
    receiver,
    parcels: SENT_STATES.has(state) ? [makeParcel(random, { state, place, collected, now })] : [],
    refunds: [],
  }
  if (state === 'REFUNDING' || state === 'REFUNDED') order.refunds.push(pastRefund(order, signed + 6 * HOUR))
  return order
}

function makeItems(random: Random): WireItem[] {
  const chosen = new Set(Array.from({ length: random.between(1, 3) }, () => random.pick(GOODS)))
  return [...chosen].map(({ sku, title, specs, price }) => ({
    sku_id: sku,
    title,
    spec: random.pick(specs),
    num: random.between(1, 2),
    price,
    image: `/v1/pictures/${sku}.png`,
  }))
}

/** Date and time of China, then a running number: 18 digits. */
const orderNumber = (created: number, index: number) =>
  chinaTime(created).replace(/\D/g, '').slice(0, 14) + String(index + 1).padStart(4, '0')

function pastRefund(order: WireOrder, filed: number): WireRefund {
  return {
    refund_no: `RF${order.order_no}01`,
    client_request_id: `past-${order.order_no}`,
    order_no: order.order_no,
    state: order.state === 'REFUNDED' ? 'PAID' : 'PENDING',
    amount: order.total,
    reason: '尺码不合适',
    items: order.items.map(({ sku_id, num }) => ({ sku_id, num })),
    created: chinaTime(filed),
  }
}
