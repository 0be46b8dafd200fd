import { mask, PII_TYPES } from '@tandem/pii'
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
    detail: masked(detail) as Record<string, unknown>,
  }
}

/** Networks are what policies are about, and a row names its caller's address anyway. */
const types = PII_TYPES.filter((type) => type !== 'ip')
/** Its digits can look like a telephone number. */
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The same value with every text in it masked, however deep. */
function masked(value: unknown): unknown {
  if (typeof value === 'string') return ID.test(value) ? value : mask(value, { types })
  if (Array.isArray(value)) return value.map(masked)
  if (typeof value !== 'object' || value === null || value instanceof Date) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, masked(inner)]))
}
