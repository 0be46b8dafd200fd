import type { Module } from '../../kernel/module.ts'
import { awayDeadline } from './away.ts'
import { byText } from './by-text.ts'
import { numbers } from './holding.ts'
import { link } from './link.ts'
import { onEvents } from './react.ts'
import { tables } from './schema.ts'
import { ways } from './ways.ts'

/** Customers who wait and go: by text message, and on another device. */
export const reach: Module = {
  name: 'reach',
  tables,
  verbs: [ways, link, byText],
  reactors: [onEvents],
  deadlines: [awayDeadline],
  holdings: [numbers],
}
