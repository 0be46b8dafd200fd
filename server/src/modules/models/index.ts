import type { Module } from '../../kernel/module.ts'
import { connect } from './connect.ts'
import { overview } from './overview.ts'
import { tables } from './schema.ts'
import { tryModel } from './try.ts'

export { ask } from './ask.ts'
export { encode } from './encode.ts'
export type { NoHelp } from './guard.ts'
export { isConnected } from './internal.ts'
export { registerModel } from './kinds.ts'

/** Models that tenants connect, always optional: asked within a budget and a deadline, and left alone when they fail. */
export const models: Module = { name: 'models', tables, verbs: [overview, connect, tryModel] }
