import { mask } from '@tandem/pii'
import { actorId } from './actor.ts'
import type { AuditRow } from './audit.ts'
import type { Context } from './context.ts'

/** The audit row of one act; also for what happens outside verbs (sign-in failures, the command line). */
export function auditRow(
  ctx: Context,
  action: string,
  result: 'ok' | 'denied' | 'failed',
  object: string | null,
  detail: Record<string, unknown>,
): AuditRow {
  return {
    actorKind: ctx.actor.kind,
    actorId: actorId(ctx.actor),
    actorName: 'name' in ctx.actor ? ctx.actor.name : null,
    action,
    object,
    result,
    ip: ctx.ip,
    requestId: ctx.requestId,
    detail: Object.fromEntries(
      Object.entries(detail).map(([name, value]) => [name, typeof value === 'string' ? mask(value) : value]),
    ),
  }
}
