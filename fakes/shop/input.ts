import type { CancelInput } from './cancellations.ts'
import type { RefundInput } from './refunds.ts'

/** The body of a refund request, checked by hand since this stand-in has no dependencies; `undefined` when unsound. */
export function readRefundInput(body: string): RefundInput | undefined {
  const value = parse(body)
  if (!isRecord(value)) return undefined
  const { client_request_id, order_no, reason, items, amount } = value
  if (!isText(client_request_id, 64) || !isText(order_no, 40) || !isText(reason, 200)) return undefined
  if (amount !== undefined && !isCount(amount)) return undefined
  if (items !== undefined && !isItems(items)) return undefined
  return {
    client_request_id,
    order_no,
    reason,
    ...(items === undefined ? {} : { items }),
    ...(amount === undefined ? {} : { amount }),
  }
}

/** The body of a cancellation; `undefined` when unsound. */
export function readCancelInput(body: string): CancelInput | undefined {
  const value = parse(body)
  if (!isRecord(value)) return undefined
  const { client_request_id, order_no, reason } = value
  if (!isText(client_request_id, 64) || !isText(order_no, 40) || !isText(reason, 200)) return undefined
  return { client_request_id, order_no, reason }
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isText = (value: unknown, max: number): value is string =>
  typeof value === 'string' && value.length > 0 && value.length <= max
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) > 0

function isItems(value: unknown): value is { sku_id: string; num: number }[] {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((item) => isRecord(item) && isText(item.sku_id, 60) && isCount(item.num))
  )
}
