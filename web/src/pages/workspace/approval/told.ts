import type { Language, Proposal } from '@tandem/contract'

const filed = {
  zh: (order: string, id: string) => `您的订单 ${order} 已提交退款申请，售后单号 ${id}。`,
  en: (order: string, id: string) => `A refund for your order ${order} has been requested. Your case number is ${id}.`,
}

/** What the customer may be told of something that was done, in their language; null where there is nothing to say. */
export function told({ tool, state, input, result }: Proposal, language: Language): string | null {
  if (state !== 'done' || tool !== 'commerce.requestRefund' || !input.order || !result?.id) return null
  return filed[language](input.order, result.id)
}
