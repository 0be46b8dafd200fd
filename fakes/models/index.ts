export type { ModelFault } from './faults.ts'
export type { Asked } from './input.ts'
export { type FakeModel, type Reply, startModel } from './server.ts'
export { vectorOf } from './vector.ts'
