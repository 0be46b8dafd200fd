import type { Hours, Policies } from '@tandem/contract'
import { bytes, instant, json, type TablesOf, table, text, uuid } from '../../kernel/schema.ts'

export const tables = [
  table('tenants', {
    tenant_id: uuid('C1'),
    name: text('C1'),
    pack: text('C1').nullable(),
    language: text('C1'),
    policies: json<Policies>('C1'),
    hours: json<Hours>('C1'),
    created_at: instant('C1'),
  }),
  /** At most one row, gone once the first tenant is there. */
  table('setup_tokens', { hash: bytes('C3'), at: instant('C1') }, { tenant: false }),
] as const

declare module '../../kernel/schema.ts' {
  interface Database extends TablesOf<typeof tables> {}
}
