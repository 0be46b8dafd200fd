import { sql } from 'kysely'
import type { InTx } from '../../kernel/context.ts'
import { countOf, deleteOf, type Holding, type Person, wipeOf } from '../../kernel/holding.ts'
import { summaryPlace } from './summary/store.ts'

/**
 * What the AI remembers of a person: why it answered so, where a flow stands, summaries. That a tool was agreed to by
 * somebody stays, as a record of dealings, without what was agreed on.
 */
export const thoughts: Holding = {
  part: 'assistant',
  tables: ['dialogues', 'turns', 'summaries', 'proposals'],
  async copy(ctx, { ids }) {
    const keys = await ctx.services.keys.customers(ctx.tx, ids)
    const rows = await ctx.tx.db
      .selectFrom('summaries')
      .selectAll()
      .where('tenant_id', '=', ctx.tenant)
      .where('customer_id', 'in', ids)
      .execute()
    return rows.map((row) => ({
      at: row.at,
      summary: keys.get(row.customer_id)?.open(summaryPlace(row.conversation_id), row.body),
    }))
  },
  async erase(ctx, person) {
    const turns = await deleteOf(ctx, 'turns', person)
    const summaries = await deleteOf(ctx, 'summaries', person)
    const proposals = await wipeOf(ctx, 'proposals', person, {
      set: sql`input = '', reason = null, result = null`,
      full: sql`input <> ''`,
    })
    const erased = turns + summaries + proposals + (await endDialogues(ctx, person))
    return { erased, kept: await countOf(ctx, 'proposals', person) }
  },
}

async function endDialogues(ctx: InTx, { ids }: Person): Promise<number> {
  const { numAffectedRows } = await sql`delete from dialogues d using conversations c
    where d.tenant_id = ${ctx.tenant} and c.tenant_id = d.tenant_id and c.id = d.conversation_id
      and c.customer_id = any(${ids}::uuid[])`.execute(ctx.tx.db)
  return Number(numAffectedRows ?? 0)
}
