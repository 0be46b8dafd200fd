import type { Cancellation, Language, Localized, Order, OrderStatus, Refund, TrackingStep } from '@tandem/contract'
import { carrierName } from './carriers.ts'

/** Money as people write it. */
export const yuan = (fen: number): string => `¥${(fen / 100).toFixed(2)}`

const states: Record<OrderStatus, Localized> = {
  unpaid: { zh: '待付款', en: 'not paid yet' },
  paid: { zh: '已付款，待发货', en: 'paid, not sent yet' },
  packed: { zh: '已打包，待发货', en: 'packed, not sent yet' },
  shipped: { zh: '已发货', en: 'on its way' },
  delivered: { zh: '已送达', en: 'delivered' },
  signed: { zh: '已签收', en: 'received' },
  refunding: { zh: '退款中', en: 'being refunded' },
  refunded: { zh: '已退款', en: 'refunded' },
  cancelled: { zh: '已取消', en: 'cancelled' },
}

/** How far an order is, in words; nothing for what is no state. */
export const orderState = (status: string, language: Language): string | undefined =>
  Object.entries(states).find(([name]) => name === status)?.[1][language]

/** The same words in another language; words of no state as they are. @param said in either language */
export const stateIn = (said: string, language: Language): string =>
  Object.values(states).find(({ zh, en }) => zh === said || en === said)?.[language] ?? said

const NONE = { zh: '暂无', en: 'not known yet' }

function day(instant: string | undefined, language: Language, timeZone: string): string {
  if (!instant) return NONE[language]
  const locale = language === 'zh' ? 'zh-CN' : 'en-GB'
  return new Intl.DateTimeFormat(locale, { month: 'long', day: 'numeric', timeZone }).format(new Date(instant))
}

/** The carrier speaks Chinese: to others its sentence is told as a quotation. */
const quoted = (text: string, language: Language): string =>
  language === 'zh' || !/\p{Script=Han}/u.test(text) ? text : `the carrier reports “${text}”`

const latestOf = (step: TrackingStep, language: Language, zone: string): string =>
  `${day(step.at, language, zone)}${language === 'zh' ? ' ' : ', '}${quoted(step.text, language)}`

/** An order as flows speak of it: `order.status`, `order.items`, `order.eta` and so on. */
export function orderFields(order: Order, language: Language, zone: string): Record<string, string> {
  // Of several parcels the last one sent is what people ask about.
  const parcel = order.parcels.at(-1)
  const latest = parcel?.steps.at(-1)
  return {
    number: order.number,
    status: order.status,
    returnable: order.returnable,
    items: order.items
      .map(({ title, quantity }) => (quantity > 1 ? `${title} ×${quantity}` : title))
      .join(language === 'zh' ? '、' : ', '),
    amount: yuan(order.amountFen),
    carrier: parcel ? carrierName(parcel.carrier, language) : NONE[language],
    trackingNumber: parcel?.trackingNumber ?? NONE[language],
    latestStep: latest ? latestOf(latest, language, zone) : NONE[language],
    eta: day(parcel?.eta, language, zone),
  }
}

export const refundFields = (refund: Refund): Record<string, string> => ({
  id: refund.id,
  order: refund.order,
  status: refund.status,
  amount: yuan(refund.amountFen),
})

export const cancellationFields = ({ order, status, refundFen }: Cancellation): Record<string, string> => ({
  order,
  status,
  amount: yuan(refundFen),
})
