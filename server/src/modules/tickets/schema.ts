import { instant, int, json, type TablesOf, table, text, uuid } from '../../kernel/schema.ts'

/** What a step set: only what changed stands in it. */
export interface Changes {
  state?: string
  priority?: number
  /** Null: taken off. */
  assignee?: string | null
  dueAt?: string | null
}

export const tables = [
  table('tickets', {
    tenant_id: uuid('C1'),
    id: uuid('C1'),
    number: int('C1'),
    request_id: uuid('C1'),
    customer_id: uuid('C1'),
    conversation_id: uuid('C1'),
    subject: text('C2'),
    details: text('C2'),
    priority: int('C1'),
    state: text('C1'),
    assignee_id: uuid('C1').nullable(),
    due_at: instant('C1').nullable(),
    by_id: uuid('C1'),
    by_name: text('C1'),
    opened_at: instant('C1'),
    changed_at: instant('C1'),
  }),
  table('ticket_steps', {
    tenant_id: uuid('C1'),
    id: uuid('C1'),
    ticket_id: uuid('C1'),
    customer_id: uuid('C1'),
    at: instant('C1'),
    by_id: uuid('C1'),
    by_name: text('C1'),
    changes: json<Changes>('C1'),
    note: text('C2').nullable(),
  }),
] as const

declare module '../../kernel/schema.ts' {
  interface Database extends TablesOf<typeof tables> {}
}
