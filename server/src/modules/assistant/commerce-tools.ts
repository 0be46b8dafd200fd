import type { FlowToolName } from '@tandem/contract'
import type { Verb } from '../../kernel/verb.ts'
import { cancelOrder, order, requestRefund } from '../commerce/index.ts'
import { orderCard } from './forms/order-card.ts'
import { cancellationFields, orderFields, refundFields } from './order-fields.ts'
import type { Tool } from './tools.ts'

/** The verbs behind the tools: who may call them, and whether what they do can be undone. */
export const toolVerbs: Readonly<Record<FlowToolName, Verb['spec']>> = {
  'commerce.order': order.spec,
  'commerce.requestRefund': requestRefund.spec,
  'commerce.cancelOrder': cancelOrder.spec,
}

/** The shop's verbs as tools. The conversation goes with every call, so that a customer reaches only own orders. */
export const commerceTools: Readonly<Record<FlowToolName, Tool>> = {
  'commerce.order': async (ctx, { number = '' }, { conversation, language, zone }) => {
    const found = await order(ctx, { number, conversation })
    return { value: orderFields(found, language, zone), order: orderCard(found, language) }
  },
  'commerce.requestRefund': async (ctx, { order: number = '', reason = '' }, { conversation, turn }) => ({
    value: refundFields(await requestRefund(ctx, { order: number, reason, conversation, requestId: turn })),
  }),
  'commerce.cancelOrder': async (ctx, { order: number = '', reason = '' }, { conversation, turn }) => ({
    value: cancellationFields(await cancelOrder(ctx, { order: number, reason, conversation, requestId: turn })),
  }),
}
