export * from './models/index.ts'
export * from './notify/index.ts'
export * from './shop/index.ts'
export * from './speech/index.ts'
