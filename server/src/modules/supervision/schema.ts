import type { AlarmPolicy } from '@tandem/contract'
import { double, instant, json, type TablesOf, table, text, uuid } from '../../kernel/schema.ts'

export const tables = [
  table('alarms', {
    tenant_id: uuid('C1'),
    id: uuid('C1'),
    kind: text('C1'),
    raised_at: instant('C1'),
    cleared_at: instant('C1').nullable(),
    /** The value that raised it, the worst since, and the limit then. */
    value: double('C1'),
    worst: double('C1'),
    raise_limit: double('C1'),
    acknowledged_by: uuid('C1').nullable(),
    acknowledged_name: text('C1').nullable(),
    acknowledged_at: instant('C1').nullable(),
  }),
  table('alarm_policies', { tenant_id: uuid('C1'), policy: json<Partial<AlarmPolicy>>('C1') }),
] as const

declare module '../../kernel/schema.ts' {
  interface Database extends TablesOf<typeof tables> {}
}
