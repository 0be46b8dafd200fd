import { sql } from 'kysely'
import { eachTenant } from '../../kernel/retention.ts'

const DAY_MS = 86_400_000
/** Somebody who uploads a picture saves the article within the day. */
const UNNAMED_MS = DAY_MS
/** Goods of which nobody has spoken for so long; in a conversation from before then their name alone is left. */
const UNSEEN_MS = 365 * DAY_MS

/** Pictures that no article names: uploads that nobody used, and copies that were not shown for a year. */
export const unusedPictures = eachTenant('pictures', async (services, tx, limit) => {
  const now = services.clock.now()
  const [unnamed, unseen] = [new Date(now - UNNAMED_MS), new Date(now - UNSEEN_MS)]
  const { rows } = await sql<{ id: string }>`select id from pictures
    where tenant_id = ${tx.tenant} and not kept and used_at <= ${unnamed} and (origin is null or used_at <= ${unseen})
    order by used_at limit ${limit} for update skip locked`.execute(tx.db)
  if (rows.length === 0) return 0
  const ids = rows.map(({ id }) => id)
  // The files first: without their rows nobody would know of them any more.
  for (const id of ids) await services.blobs.remove(id)
  await tx.db.deleteFrom('pictures').where('tenant_id', '=', tx.tenant).where('id', 'in', ids).execute()
  return rows.length
})
