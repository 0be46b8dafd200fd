import type { Language, Proposal } from '@tandem/contract'

type Values = Record<string, string>

const words: Record<string, Record<Language, (input: Values, result: Values) => string | null>> = {
  'commerce.requestRefund': {
    zh: ({ order }, { id }) => (order && id ? `您的订单 ${order} 已提交退款申请，售后单号 ${id}。` : null),
    en: ({ order }, { id }) =>
      order && id ? `A refund for your order ${order} has been requested. Your case number is ${id}.` : null,
  },
  'commerce.cancelOrder': {
    zh: (_, { order, status, amount }) =>
      !order
        ? null
        : status === 'stopping'
          ? `您的订单 ${order} 已经打包，正在请仓库拦截；能否拦下以仓库答复为准，拦下后 ${amount} 原路退回。`
          : amount === '¥0.00'
            ? `您的订单 ${order} 已取消。`
            : `您的订单 ${order} 已取消，${amount} 将原路退回。`,
    en: (_, { order, status, amount }) =>
      !order
        ? null
        : status === 'stopping'
          ? `Your order ${order} is packed already. The warehouse is asked to hold it back and has the last word; if it does, ${amount} goes back the way it came.`
          : amount === '¥0.00'
            ? `Your order ${order} has been cancelled.`
            : `Your order ${order} has been cancelled. ${amount} goes back the way it came.`,
  },
}

/** What the customer may be told of something that was done, in their language; null where there is nothing to say. */
export function told({ tool, state, input, result }: Proposal, language: Language): string | null {
  if (state !== 'done' || !result || !Object.hasOwn(words, tool)) return null
  return words[tool]?.[language](input, result) ?? null
}
