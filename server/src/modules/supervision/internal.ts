import type { Alarm, AlarmPolicy } from '@tandem/contract'
import type { Selectable } from 'kysely'
import type { InTx } from '../../kernel/context.ts'
import type { Database } from '../../kernel/schema.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { defaultPolicy } from './rules.ts'

export type AlarmRow = Selectable<Database['alarms']>

/** The policy of the transaction's tenant. */
export async function policyOf(tx: Tx): Promise<AlarmPolicy> {
  const row = await tx.db
    .selectFrom('alarm_policies')
    .select('policy')
    .where('tenant_id', '=', tx.tenant)
    .executeTakeFirst()
  return { ...defaultPolicy, ...row?.policy }
}

export const toAlarm = (row: AlarmRow): Alarm => ({
  id: row.id,
  // The check of the table holds it to the contract's words.
  kind: row.kind as Alarm['kind'],
  raisedAt: row.raised_at.toISOString(),
  clearedAt: row.cleared_at?.toISOString() ?? null,
  value: row.value,
  worst: row.worst,
  limit: row.raise_limit,
  acknowledged:
    row.acknowledged_by && row.acknowledged_at
      ? { by: row.acknowledged_by, name: row.acknowledged_name ?? '', at: row.acknowledged_at.toISOString() }
      : null,
})

/** Whoever looks at the floor sees it change. */
export const tellFloor = ({ tx, services, tenant }: InTx): void =>
  tx.afterCommit(() => services.bus.publish(`tenant.${tenant}`, { op: 'changed', what: 'alarms' }))
