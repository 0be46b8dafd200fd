export type { Fault, Faults } from './faults.ts'
export { makeShop, type Shop } from './make.ts'
export { type RunningShop, type ShopOptions, startShop } from './server.ts'
export { signatureOf } from './signature.ts'
