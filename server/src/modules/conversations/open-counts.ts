import { sql } from 'kysely'
import type { Tx } from '../../kernel/transaction.ts'

/** How many open conversations the AI, the queue and people have. */
export async function openCounts(tx: Tx): Promise<{ bot: number; queue: number; agent: number }> {
  const rows = await tx.db
    .selectFrom('conversations')
    .select(['assignee_kind', sql<number>`count(*)::int4`.as('n')])
    .where('tenant_id', '=', tx.tenant)
    .where('status', '=', 'open')
    .groupBy('assignee_kind')
    .execute()
  const of = (kind: string) => rows.find((row) => row.assignee_kind === kind)?.n ?? 0
  return { bot: of('bot'), queue: of('queue'), agent: of('agent') }
}

/** How many open conversations have an angry customer now. */
export async function angryCount(tx: Tx): Promise<number> {
  const row = await tx.db
    .selectFrom('conversations')
    .select(sql<number>`count(*)::int4`.as('n'))
    .where('tenant_id', '=', tx.tenant)
    .where('status', '=', 'open')
    .where('emotion', '=', 'angry')
    .executeTakeFirstOrThrow()
  return row.n
}
