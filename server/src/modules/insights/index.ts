import type { Module } from '../../kernel/module.ts'
import { live } from './live.ts'
import { onEvents } from './react.ts'
import { tables } from './schema.ts'
import { series } from './series.ts'
import { topIntents } from './top-intents.ts'

export { rebuildAll } from './rebuild-all.ts'

/** Facts and figures. Reads what lies below; nobody imports it. */
export const insights: Module = { name: 'insights', tables, verbs: [live, series, topIntents], reactors: [onEvents] }
