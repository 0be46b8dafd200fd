export { encode } from './encode.ts'
export { vouchedFor } from './identity.ts'
export { manifest } from './manifest.ts'
