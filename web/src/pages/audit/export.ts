import type { AuditEntry } from '@tandem/contract'
import { call } from '../../api/client.ts'
import type { AuditFilter } from './use-entries.ts'

/** More rows belong into a database, not into a browser. */
export const exportLimit = 10_000
const pageSize = 200

/** The columns of the file, and one entry as its row. */
export const columns = {
  names: [
    'at',
    'action',
    'result',
    'actor_kind',
    'actor_id',
    'actor',
    'object',
    'ip',
    'request_id',
    'sealed',
    'detail',
  ],
  of: (entry: AuditEntry): string[] => [
    entry.at,
    entry.action,
    entry.result,
    entry.actor.kind,
    entry.actor.id ?? '',
    entry.actor.name ?? '',
    entry.object ?? '',
    entry.ip ?? '',
    entry.requestId,
    String(entry.sealed),
    JSON.stringify(entry.detail),
  ],
}

/**
 * Every entry that matches, newest first, up to {@link exportLimit}; `cut` says that there were more.
 *
 * @throws ApiError
 */
export async function readAll(
  filter: AuditFilter,
  progress: (count: number) => void,
): Promise<{ rows: AuditEntry[]; cut: boolean }> {
  const rows: AuditEntry[] = []
  let cursor: string | undefined
  do {
    const page = await call('security.audit', { ...filter, limit: pageSize, ...(cursor && { cursor }) })
    rows.push(...page.rows)
    cursor = page.cursor
    progress(rows.length)
  } while (cursor && rows.length < exportLimit)
  return { rows, cut: cursor !== undefined }
}
