import type { Module } from '../../kernel/module.ts'
import { create } from './create.ts'
import { oldVisits } from './expiry.ts'
import { uploads } from './holding.ts'
import { kinds } from './kinds-verb.ts'
import { list } from './list.ts'
import { welcome } from './react.ts'
import { remove } from './remove.ts'
import { tables } from './schema.ts'
import { update } from './update.ts'

export { fileRow, keepFile, MAX_FILE_BYTES, openFile, takeFile } from './files.ts'
export { type ChannelRow, secretsOf } from './internal.ts'
export { formsOfKind, registerKind } from './kinds.ts'
export { linkTo, type VisitLink } from './link-to.ts'
export { allowsOrigin } from './rules.ts'
export { resolveVisitor, type Visit, type Visitor, visit, withChannel } from './visitors.ts'

export const channels: Module = {
  name: 'channels',
  tables,
  verbs: [kinds, list, create, update, remove],
  reactors: [welcome],
  holdings: [uploads],
  expiries: [oldVisits],
}
