import { auditRow } from './audit-row.ts'
import type { Context } from './context.ts'
import type { Tx } from './transaction.ts'

/** What somebody should look at soon (GB/T 22239-2019 8.1.4.4 f: detect and report intrusion). */
export const alertKinds = ['lock_out', 'many_denials', 'audit_broken', 'backup_failed'] as const
export type AlertKind = (typeof alertKinds)[number]

const raised = new Map<AlertKind, number>()

/** How many alerts of the kind this process has raised; `/metrics` tells it. */
export const alertsRaised = (kind: AlertKind): number => raised.get(kind) ?? 0

/**
 * Raises an alert three ways, so that whatever is watched sees it: a line of the log, a counter of `/metrics`, and a row
 * `security.alert` of the audit trail in the given transaction. `detail` holds ids and codes only.
 */
export function raiseAlert(ctx: Context, tx: Tx, kind: AlertKind, detail: Record<string, unknown> = {}): void {
  tx.audit(auditRow(ctx, 'security.alert', 'failed', null, { kind, ...detail }))
  tx.afterCommit(() => {
    raised.set(kind, alertsRaised(kind) + 1)
    ctx.services.log.warn({ alert: kind, tenant: tx.tenant, ip: ctx.ip, requestId: ctx.requestId, ...detail }, 'alert')
  })
}
