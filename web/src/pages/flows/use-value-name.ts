import { useCallback } from 'react'
import { dictionary } from '../../i18n/dictionary.ts'

const zh: Record<string, string> = {
  unpaid: '待付款',
  paid: '已付款',
  packed: '已打包',
  shipped: '已发货',
  delivered: '已送达',
  signed: '已签收',
  refunding: '退款中',
  refunded: '已退款',
  cancelled: '已取消',
  stopping: '拦截中',
  requested: '已申请',
  approved: '已通过',
  rejected: '已拒绝',
  yes: '可以',
  no: '不可以',
  expired: '已过期',
  not_found: '没有找到',
  not_allowed: '不允许',
  forbidden: '没有权限',
  unavailable: '系统没有应答',
}

const en: Record<string, string> = {
  unpaid: 'Unpaid',
  paid: 'Paid',
  packed: 'Packed',
  shipped: 'Shipped',
  delivered: 'Delivered',
  signed: 'Signed for',
  refunding: 'Being refunded',
  refunded: 'Refunded',
  cancelled: 'Cancelled',
  stopping: 'Being stopped',
  requested: 'Requested',
  approved: 'Approved',
  rejected: 'Rejected',
  yes: 'Yes',
  no: 'No',
  expired: 'Expired',
  not_found: 'Not found',
  not_allowed: 'Not allowed',
  forbidden: 'No permission',
  unavailable: 'No answer',
}

const useNames = dictionary(zh, en)

/** What a tool gives or fails with, in the reader's words; what has no name here is shown as it is written. */
export function useValueName(): (value: string) => string {
  const names = useNames()
  return useCallback((value: string) => (Object.hasOwn(names, value) ? (names[value] ?? value) : value), [names])
}
