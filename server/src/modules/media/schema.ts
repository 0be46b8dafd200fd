import type { Settings, Unheard } from '@tandem/contract'
import type { ColumnType } from 'kysely'
import { instant, json, type TablesOf, table, text, uuid } from '../../kernel/schema.ts'

type Why = Unheard | null

export const tables = [
  /** Sealed with the customer's key, as the file is. */
  table('media_texts', {
    tenant_id: uuid('C1'),
    file_id: uuid('C1'),
    customer_id: uuid('C1'),
    text: text('C2').nullable(),
    why: { ...text('C1').nullable(), type: undefined as ColumnType<Why, Why, Why> | undefined },
    at: instant('C1'),
  }),
  table('media_speech', {
    tenant_id: uuid('C1'),
    kind: text('C1'),
    settings: json<Settings>('C1'),
    secrets: text('C3').nullable(),
    connected_at: instant('C1'),
  }),
] as const

declare module '../../kernel/schema.ts' {
  interface Database extends TablesOf<typeof tables> {}
}
