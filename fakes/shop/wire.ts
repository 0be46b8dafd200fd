/**
 * What this platform speaks: its own names, its own states, not those of our contract. Money in fen, times in
 * ISO 8601 with the offset of China, as such platforms write them.
 */
export const STATES = [
  'WAIT_PAY',
  'PAID',
  'PACKED',
  'SHIPPED',
  'DELIVERED',
  'SIGNED',
  'REFUNDING',
  'REFUNDED',
  'CLOSED',
] as const
export type State = (typeof STATES)[number]

export interface WireItem {
  sku_id: string
  title: string
  spec: string
  num: number
  price: number
  /** Path of its picture. */
  image: string
}

export interface WireStep {
  time: string
  city: string
  desc: string
}

export interface WireParcel {
  company: string
  tracking_no: string
  estimate?: string
  trace: WireStep[]
}

export interface WireRefund {
  refund_no: string
  client_request_id: string
  order_no: string
  state: 'PENDING' | 'APPROVED' | 'REJECTED' | 'PAID'
  amount: number
  reason: string
  items: { sku_id: string; num: number }[]
  created: string
}

export interface WireCancellation {
  client_request_id: string
  order_no: string
  state: 'CLOSED' | 'INTERCEPTING'
  amount: number
  reason: string
}

export interface WireOrder {
  order_no: string
  state: State
  created: string
  paid?: string
  signed?: string
  /** Seven days after signing; absent before. */
  refund_deadline?: string
  items: WireItem[]
  freight: number
  total: number
  receiver: { name: string; phone: string; address: string }
  parcels: WireParcel[]
  refunds: WireRefund[]
}

const CHINA = 8 * 3_600_000

/** `2026-11-20T15:30:00.000+08:00`. */
export const chinaTime = (at: number): string => new Date(at + CHINA).toISOString().replace('Z', '+08:00')
