import type { Module } from '../../kernel/module.ts'
import { cancelOrder } from './cancel-order.ts'
import { connectShop } from './connect-shop.ts'
import { disconnectShop } from './disconnect-shop.ts'
import { order } from './order.ts'
import { ordersOf } from './orders-of.ts'
import { practise } from './react.ts'
import { requestRefund } from './request-refund.ts'
import { tables } from './schema.ts'
import { shop } from './shop.ts'
import { testShop } from './test-shop.ts'

export { registerShop, type ShopKind } from './kinds.ts'
export { PRACTICE } from './react.ts'
export { cancelOrder, order, ordersOf, requestRefund }

export const commerce: Module = {
  name: 'commerce',
  tables,
  verbs: [order, ordersOf, requestRefund, cancelOrder, shop, connectShop, disconnectShop, testShop],
  reactors: [practise],
}
