import { sql } from 'kysely'
import { wholeInstallation } from '../../../kernel/retention.ts'

/** So long the page of a link still says why it leads nowhere, and the list offers a new one. */
const KEPT_MS = 30 * 24 * 3_600_000

/** Names of people who were invited long ago. */
export const oldInvitations = wholeInstallation('invitations', async ({ clock }, { db }, limit) => {
  const before = new Date(clock.now() - KEPT_MS)
  const { numAffectedRows } = await sql`
    delete from invitations where (tenant_id, id) in (
      select tenant_id, id from invitations where expires_at < ${before} limit ${limit}
    )`.execute(db)
  return Number(numAffectedRows ?? 0)
})
