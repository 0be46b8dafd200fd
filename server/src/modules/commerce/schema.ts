import type { Settings } from '@tandem/contract'
import { instant, json, type TablesOf, table, text, uuid } from '../../kernel/schema.ts'

export const tables = [
  table('shops', {
    tenant_id: uuid('C1'),
    kind: text('C1'),
    settings: json<Settings>('C1'),
    secrets: text('C3').nullable(),
    connected_at: instant('C1'),
    answered_at: instant('C1').nullable(),
    failed_at: instant('C1').nullable(),
    fault: text('C1').nullable(),
  }),
] as const

declare module '../../kernel/schema.ts' {
  interface Database extends TablesOf<typeof tables> {}
}
