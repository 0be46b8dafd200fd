import type { ModelPort, Settings } from '@tandem/contract'
import type { ColumnType } from 'kysely'
import { bigint, instant, int, json, type TablesOf, table, text, uuid } from '../../kernel/schema.ts'

const port = { ...text('C1'), type: undefined as ColumnType<ModelPort, ModelPort, ModelPort> | undefined }

export const tables = [
  table('model_connections', {
    tenant_id: uuid('C1'),
    port,
    kind: text('C1'),
    settings: json<Settings>('C1'),
    secrets: text('C3').nullable(),
    connected_at: instant('C1'),
  }),
  table('model_usage', {
    tenant_id: uuid('C1'),
    /** Of the tenant's time zone, as 2026-01-05. */
    day: text('C1'),
    port,
    calls: int('C1'),
    failed: int('C1'),
    tokens_in: bigint('C1'),
    tokens_out: bigint('C1'),
    cost_micros: bigint('C1'),
  }),
] as const

declare module '../../kernel/schema.ts' {
  interface Database extends TablesOf<typeof tables> {}
}
