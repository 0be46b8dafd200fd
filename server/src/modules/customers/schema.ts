import { bool, instant, int, type TablesOf, table, text, texts, uuid } from '../../kernel/schema.ts'

export const tables = [
  table('customers', {
    tenant_id: uuid('C1'),
    id: uuid('C1'),
    name: text('C2').nullable(),
    phone: text('C2').nullable(),
    email: text('C2').nullable(),
    note: text('C2').nullable(),
    attributes: text('C2').nullable(),
    name_index: text('C2').nullable(),
    phone_index: text('C2').nullable(),
    email_index: text('C2').nullable(),
    tags: texts('C1').generated(),
    merged_into: uuid('C1').nullable(),
    created_at: instant('C1'),
    last_seen_at: instant('C1'),
    erased_at: instant('C1').nullable(),
  }),
  table('identities', {
    tenant_id: uuid('C1'),
    id: uuid('C1'),
    customer_id: uuid('C1'),
    kind: text('C1'),
    value: text('C2'),
    value_index: text('C2'),
    verified: bool('C1'),
    created_at: instant('C1'),
  }),
  table('consents', {
    tenant_id: uuid('C1'),
    id: uuid('C1'),
    customer_id: uuid('C1'),
    purpose: text('C1'),
    given: bool('C1'),
    source: text('C1'),
    at: instant('C1'),
    by_id: uuid('C1'),
    by_name: text('C1'),
  }),
  /** Receipts of erased people: counts only. */
  table('erasures', {
    tenant_id: uuid('C1'),
    customer_id: uuid('C1'),
    at: instant('C1'),
    by_id: uuid('C1'),
    by_name: text('C1'),
    finished_at: instant('C1').nullable(),
  }),
  table('erasure_parts', {
    tenant_id: uuid('C1'),
    customer_id: uuid('C1'),
    part: text('C1'),
    erased: int('C1'),
    kept: int('C1'),
  }),
] as const

declare module '../../kernel/schema.ts' {
  interface Database extends TablesOf<typeof tables> {}
}
