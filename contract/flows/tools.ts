import type { Localized } from '../base.ts'
import { CancellationStatus, OrderStatus, RefundStatus, Returnable } from '../commerce.ts'
import type { ErrorCode } from '../errors.ts'

/** What a tool gives, by field: possible values where they are few, and an example for the simulator. */
interface Given {
  label: Localized
  example: Localized
  values?: readonly string[]
}

/** A registered verb as flows may call it. */
export interface FlowTool {
  title: Localized
  /** Every argument is needed. */
  args: Readonly<Record<string, Localized>>
  /** Arguments that people read: of a choice they get its label. */
  words?: readonly string[]
  gives: Readonly<Record<string, Given>>
  /** It changes something that cannot be undone: a person approves, or, where the flow says so, the customer confirms. */
  destructive?: true
  /** How it can fail; a flow without a way for one of these goes to a person. */
  errors: readonly ErrorCode[]
}

const number: Localized = { zh: '订单号', en: 'Order number' }
const same = (text: string): Localized => ({ zh: text, en: text })
const amount: Given = { label: { zh: '金额', en: 'Amount' }, example: same('¥129.00') }
const errors = ['not_found', 'not_allowed', 'forbidden', 'unavailable'] as const

/** The tools of flows, by the verb that they call. */
export const flowTools = {
  'commerce.order': {
    title: { zh: '查询订单', en: 'Look up an order' },
    args: { number },
    gives: {
      number: { label: number, example: same('20260105123456') },
      status: { label: { zh: '状态', en: 'Status' }, example: same('shipped'), values: OrderStatus.options },
      returnable: { label: { zh: '可否退货', en: 'Returnable' }, example: same('yes'), values: Returnable.options },
      items: { label: { zh: '商品', en: 'Items' }, example: { zh: '羊毛衫', en: 'Wool sweater' } },
      amount,
      carrier: { label: { zh: '快递公司', en: 'Carrier' }, example: { zh: '顺丰', en: 'SF Express' } },
      trackingNumber: { label: { zh: '运单号', en: 'Tracking number' }, example: same('SF1234567890') },
      latestStep: {
        label: { zh: '最新物流', en: 'Latest step' },
        example: { zh: '1月6日 已到达杭州', en: '6 January, arrived in Hangzhou' },
      },
      eta: { label: { zh: '预计送达', en: 'Estimated arrival' }, example: { zh: '1月8日', en: '8 January' } },
    },
    errors,
  },
  'commerce.requestRefund': {
    title: { zh: '提交退款申请', en: 'File a refund' },
    destructive: true,
    args: { order: number, reason: { zh: '原因', en: 'Reason' } },
    words: ['reason'],
    gives: {
      id: { label: { zh: '售后单号', en: 'Case number' }, example: same('R10086') },
      order: { label: number, example: same('20260105123456') },
      status: { label: { zh: '状态', en: 'Status' }, example: same('requested'), values: RefundStatus.options },
      amount,
    },
    errors,
  },
  'commerce.cancelOrder': {
    title: { zh: '取消订单', en: 'Cancel an order' },
    destructive: true,
    args: { order: number, reason: { zh: '原因', en: 'Reason' } },
    words: ['reason'],
    gives: {
      order: { label: number, example: same('20260105123456') },
      status: { label: { zh: '结果', en: 'Result' }, example: same('cancelled'), values: CancellationStatus.options },
      amount,
    },
    errors,
  },
} as const satisfies Record<string, FlowTool>

export type FlowToolName = keyof typeof flowTools
export type FlowTools = Readonly<Record<string, FlowTool>>
