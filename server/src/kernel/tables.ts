import { auditTables } from './audit.ts'
import { keyTables } from './crypto/keyring.ts'
import { deadlineTables } from './deadline-rows.ts'
import { outboxTables } from './outbox.ts'
import type { TablesOf } from './schema.ts'

/** The tables that the kernel itself writes. */
export const tables = [...outboxTables, ...auditTables, ...keyTables, ...deadlineTables] as const

declare module './schema.ts' {
  interface Database extends TablesOf<typeof tables> {}
}
