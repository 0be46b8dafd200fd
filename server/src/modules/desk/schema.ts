import type { Localized } from '@tandem/contract'
import { double, instant, int, json, type TablesOf, table, text, uuid } from '../../kernel/schema.ts'

export const tables = [
  table('notices', {
    tenant_id: uuid('C1'),
    id: uuid('C1'),
    agent_id: uuid('C1'),
    kind: text('C1'),
    /** Of what it tells: the same thing is told one person once. */
    about: uuid('C1'),
    at: instant('C1'),
    conversation_id: uuid('C1').nullable(),
    customer_id: uuid('C1').nullable(),
    seq: int('C1').nullable(),
    from_id: uuid('C1').nullable(),
    from_name: text('C1').nullable(),
    /** Sealed with the customer's key. */
    body: text('C2').nullable(),
    alarm: text('C1').nullable(),
    news: text('C1').nullable(),
    subject: text('C1').nullable(),
    topic: json<Localized>('C1').nullable(),
    seen_at: instant('C1').nullable(),
  }),
  table('reminders', {
    tenant_id: uuid('C1'),
    id: uuid('C1'),
    agent_id: uuid('C1'),
    conversation_id: uuid('C1'),
    customer_id: uuid('C1'),
    due_at: instant('C1'),
    body: text('C2'),
  }),
  table('suggestion_uses', {
    tenant_id: uuid('C1'),
    id: uuid('C1'),
    conversation_id: uuid('C1'),
    customer_id: uuid('C1'),
    agent_id: uuid('C1'),
    article: text('C1'),
    intent: text('C1').nullable(),
    /** The suggested text, kept until its fate is known. */
    body: text('C2').nullable(),
    at: instant('C1'),
    outcome: text('C1').generated(),
    /** The share of characters that was changed before it was sent. */
    edited: double('C1').nullable(),
  }),
] as const

declare module '../../kernel/schema.ts' {
  interface Database extends TablesOf<typeof tables> {}
}
