import type { Cancellation, Language, Order, Refund, TrackingStep } from '@tandem/contract'
import { carrierName } from './carriers.ts'

/** Money as people write it. */
const yuan = (fen: number): string => `¥${(fen / 100).toFixed(2)}`

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
