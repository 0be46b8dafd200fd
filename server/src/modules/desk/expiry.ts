import { sql } from 'kysely'
import { eachTenant } from '../../kernel/retention.ts'

const SEEN_MS = 90 * 24 * 3_600_000

/** Notices that were seen a quarter of a year ago. */
export const oldNotices = eachTenant('notices', async ({ clock }, tx, limit) => {
  const before = new Date(clock.now() - SEEN_MS)
  const { numAffectedRows } = await sql`delete from notices where ctid = any(array(
    select ctid from notices where tenant_id = ${tx.tenant} and seen_at < ${before} limit ${limit}))`.execute(tx.db)
  return Number(numAffectedRows ?? 0)
})
