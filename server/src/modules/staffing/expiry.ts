import { sql } from 'kysely'
import { eachTenant } from '../../kernel/retention.ts'

const KEPT_MS = 30 * 24 * 3_600_000

/** Marks of events that were counted: one that comes again does so soon, after a crash. */
export const oldMarks = eachTenant('counted arrivals', async ({ clock }, tx, limit) => {
  const before = new Date(clock.now() - KEPT_MS)
  const { numAffectedRows } = await sql`delete from staffing_counted where ctid = any(array(
    select ctid from staffing_counted where tenant_id = ${tx.tenant} and at < ${before} limit ${limit}))`.execute(tx.db)
  return Number(numAffectedRows ?? 0)
})
