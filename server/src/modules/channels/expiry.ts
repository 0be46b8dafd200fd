import { sql } from 'kysely'
import { eachTenant } from '../../kernel/retention.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { forgetEmptyThreads } from '../conversations/index.ts'
import { forgetStrangers } from '../customers/index.ts'

interface Visit {
  conversation_id: string
}

/** Visits whose token no longer counts; with them the thread and the person, where nobody ever said anything. */
export const oldVisits = eachTenant('visits', async (services, tx, limit) => {
  const { rows } = await sql<Visit>`delete from visitors where ctid = any(array(
      select ctid from visitors where tenant_id = ${tx.tenant} and expires_at <= ${new Date(services.clock.now())}
      order by expires_at limit ${limit}))
    returning conversation_id`.execute(tx.db)
  const unused = await withoutUse(
    tx,
    rows.map((row) => row.conversation_id),
  )
  if (unused.length > 0) await forgetStrangers(services, tx, await forgetEmptyThreads(tx, unused))
  return rows.length
})

/** The threads to which no other visit leads and into which no file was brought. */
async function withoutUse(tx: Tx, conversations: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from unnest(${conversations}::uuid[]) as of (id)
    where not exists (select from visitors where tenant_id = ${tx.tenant} and conversation_id = of.id)
      and not exists (select from files where tenant_id = ${tx.tenant} and conversation_id = of.id)`.execute(tx.db)
  return rows.map(({ id }) => id)
}
