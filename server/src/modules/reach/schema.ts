import { instant, int, type TablesOf, table, text, uuid } from '../../kernel/schema.ts'

export const tables = [
  table('reaches', {
    tenant_id: uuid('C1'),
    conversation_id: uuid('C1'),
    customer_id: uuid('C1'),
    phone: text('C2'),
    phone_index: text('C2').nullable(),
    numbers: int('C1'),
    texts: int('C1'),
    told_seq: int('C1'),
    at: instant('C1'),
  }),
] as const

declare module '../../kernel/schema.ts' {
  interface Database extends TablesOf<typeof tables> {}
}
