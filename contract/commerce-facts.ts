import type { Language } from './base.ts'
import type { Order } from './commerce.ts'

/** An order in the words that the texts of a flow use: `{{order.latestStep}}`. Empty where there is nothing to say. */
export interface OrderFacts {
  number: string
  status: Order['status']
  items: string
  amount: string
  carrier: string
  trackingNumber: string
  latestStep: string
  eta: string
  returnable: Order['returnable']
}

/** Flatten an order for a flow, in one language; times are China time, money is yuan. */
export function orderFacts(order: Order, language: Language): OrderFacts {
  const parcel = order.parcels.at(-1)
  const step = parcel?.steps.at(-1)
  return {
    number: order.number,
    status: order.status,
    items: order.items.map(({ title, quantity }) => `${title} × ${quantity}`).join(language === 'zh' ? '、' : ', '),
    amount: yuan(order.amountFen),
    carrier: parcel?.carrier ?? '',
    trackingNumber: parcel?.trackingNumber ?? '',
    latestStep: step ? `${chinaTime(step.at, language)} ${step.place} ${step.text}` : '',
    eta: parcel?.eta ? chinaTime(parcel.eta, language) : unknown[language],
    returnable: order.returnable,
  }
}

const unknown = { zh: '暂无', en: 'not known yet' }

/** `129900` becomes `¥1299.00`, without a detour over floating point. */
export function yuan(fen: number): string {
  const digits = String(fen).padStart(3, '0')
  return `¥${digits.slice(0, -2)}.${digits.slice(-2)}`
}

function chinaTime(instant: string, language: Language): string {
  return new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    timeZone: 'Asia/Shanghai',
    month: language === 'zh' ? 'numeric' : 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(instant))
}
