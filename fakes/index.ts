export * from './shop/index.ts'
export * from './speech/index.ts'
