import type { Settings } from '@tandem/contract'
import { bool, bytes, instant, int, json, type TablesOf, table, text, uuid } from '../../kernel/schema.ts'

export const tables = [
  table('channels', {
    tenant_id: uuid('C1'),
    id: uuid('C1'),
    kind: text('C1'),
    name: text('C1'),
    key: text('C1'),
    enabled: bool('C1'),
    settings: json<Settings>('C1'),
    secrets: text('C3').nullable(),
    created_at: instant('C1'),
    removed_at: instant('C1').nullable(),
  }),
  table('visitors', {
    tenant_id: uuid('C1'),
    token_hash: bytes('C3'),
    channel_id: uuid('C1'),
    customer_id: uuid('C1'),
    conversation_id: uuid('C1'),
    created_at: instant('C1'),
    expires_at: instant('C1'),
  }),
  table('files', {
    tenant_id: uuid('C1'),
    id: uuid('C1'),
    conversation_id: uuid('C1'),
    customer_id: uuid('C1'),
    name: text('C2'),
    type: text('C1'),
    bytes: int('C1'),
    created_at: instant('C1'),
  }),
] as const

declare module '../../kernel/schema.ts' {
  interface Database extends TablesOf<typeof tables> {}
}
