import type { Language } from '@tandem/contract'
import { orderState } from '../order-fields.ts'
import type { Given } from '../tools.ts'
import { formsOf } from './answer.ts'
import type { Move, Turn } from './turn.ts'

/** An order that was looked up, in our own words, from the fields that flows use; drawn where the channel can. */
export const lookedUp = (turn: Turn, { value: fields, order }: Given): Pick<Move, 'text' | 'order'> => ({
  text: orderIn(turn.language, fields),
  ...(order && formsOf(turn).includes('card') && { order }),
})

function orderIn(language: Language, fields: Record<string, string>): string {
  const { number, items, carrier, trackingNumber, latestStep, eta } = fields
  const state = orderState(fields.status ?? '', language)
  const isSent = fields.status === 'shipped' || fields.status === 'delivered'
  if (language === 'zh') {
    const order = `订单 ${number}${items ? `（${items}）` : ''}${state ? `：${state}` : ''}。`
    return isSent ? `${order}\n${carrier} ${trackingNumber}，最新进展：${latestStep}，预计送达：${eta}。` : order
  }
  const order = `Order ${number}${items ? ` (${items})` : ''}${state ? ` is ${state}` : ''}.`
  return isSent ? `${order}\n${carrier} ${trackingNumber}; latest news: ${latestStep}; expected: ${eta}.` : order
}
