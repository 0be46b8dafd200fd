import { bool, instant, int, type TablesOf, table, text, uuid } from '../../kernel/schema.ts'

export const tables = [
  table('pictures', {
    tenant_id: uuid('C1'),
    id: uuid('C1'),
    type: text('C1'),
    bytes: int('C1'),
    origin: text('C3').nullable(),
    kept: bool('C1').generated(),
    used_at: instant('C1'),
  }),
] as const

declare module '../../kernel/schema.ts' {
  interface Database extends TablesOf<typeof tables> {}
}
