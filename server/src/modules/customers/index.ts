import type { Module } from '../../kernel/module.ts'
import { consents, recordConsent } from './consents.ts'
import { get } from './get.ts'
import { merge } from './merge.ts'
import { reveal } from './reveal.ts'
import { tables } from './schema.ts'
import { search } from './search.ts'
import { update } from './update.ts'

export { identify, type Sighting } from './identify.ts'
export { canonical, customerRow, familyOf, phoneOf } from './internal.ts'
export { get, update }

export const customers: Module = {
  name: 'customers',
  tables,
  verbs: [get, search, update, merge, reveal, consents, recordConsent],
}
