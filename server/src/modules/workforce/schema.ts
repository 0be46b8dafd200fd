import type { Localized } from '@tandem/contract'
import { bool, instant, int, json, type TablesOf, table, text, uuid } from '../../kernel/schema.ts'

export const tables = [
  table('skills', { tenant_id: uuid('C1'), key: text('C1'), id: uuid('C1'), title: json<Localized>('C1') }),
  table('agents', {
    tenant_id: uuid('C1'),
    id: uuid('C1'),
    name: text('C1'),
    /** False once the user may not serve the tenant any longer. */
    active: bool('C1').generated(),
    presence: text('C1').generated(),
    presence_since: instant('C1'),
    capacity: int('C1').generated(),
    load: int('C1').generated(),
    reserved: int('C1').generated(),
    over_cap: int('C1').generated(),
    /** When the agent last got work: the longest idle is next. */
    last_work_at: instant('C1'),
  }),
  table('agent_skills', { tenant_id: uuid('C1'), agent_id: uuid('C1'), key: text('C1'), level: int('C1') }),
] as const

declare module '../../kernel/schema.ts' {
  interface Database extends TablesOf<typeof tables> {}
}
