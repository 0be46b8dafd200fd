import type { Module } from '../../kernel/module.ts'
import { consents, recordConsent } from './consents.ts'
import { erase } from './erasure/erase.ts'
import { erasures } from './erasure/erasures.ts'
import { exportCopy } from './erasure/export.ts'
import { ledgerWorker } from './erasure/ledger-worker.ts'
import { profile } from './erasure/profile.ts'
import { erasureDeadline } from './erasure/sweep.ts'
import { get } from './get.ts'
import { merge } from './merge.ts'
import { reveal } from './reveal.ts'
import { tables } from './schema.ts'
import { search } from './search.ts'
import { update } from './update.ts'

export { registerHolding } from './erasure/holdings.ts'
export { enterAll, ledgerOf, readLedger } from './erasure/ledger.ts'
export { repeatErasures } from './erasure/repeat.ts'
export { forgetStrangers } from './forget-strangers.ts'
export { identify, type Sighting } from './identify.ts'
export { canonical, customerRow, familyOf, phoneOf } from './internal.ts'
export { get, update }

export const customers: Module = {
  name: 'customers',
  tables,
  verbs: [get, search, update, merge, reveal, consents, recordConsent, exportCopy, erase, erasures],
  deadlines: [erasureDeadline],
  holdings: [profile],
  workers: [ledgerWorker],
}
