import { setImmediate } from 'node:timers/promises'
import { sql } from 'kysely'
import type { InTx } from '../../kernel/context.ts'
import { openBody } from './rows.ts'

const AT_ONCE = 500

/** What an agent wrote in an episode. */
export interface AgentWords {
  episode: string
  agent: string
  text: string
}

export interface Wanted {
  /** Only texts that the index knows to have all words of one of these; empty for all. */
  having?: readonly string[]
  saying?: (text: string) => boolean
}

/**
 * Texts that agents wrote to customers since then, of the newest `limit` those that are wanted, in clear; erased
 * customers' are left out.
 */
export async function agentWords(ctx: InTx, since: Date, limit: number, wanted: Wanted = {}): Promise<AgentWords[]> {
  const { having = [], saying = () => true } = wanted
  const keysOfTenant = await ctx.services.keys.tenant(ctx.tx)
  const words = having.map((one) => `(${keysOfTenant.query(one)})`).join(' | ')
  const rows = await ctx.tx.db
    .selectFrom('messages as m')
    .innerJoin('conversations as c', (join) =>
      join.onRef('c.tenant_id', '=', 'm.tenant_id').onRef('c.id', '=', 'm.conversation_id'),
    )
    .select(['m.id', 'm.body', 'm.episode_id', 'm.author_id', 'c.customer_id'])
    .where('m.tenant_id', '=', ctx.tenant)
    .where('m.author_kind', '=', 'agent')
    .where('m.visibility', '=', 'public')
    .where('m.at', '>=', since)
    .$if(words !== '', (query) => query.where(sql<boolean>`m.search @@ ${words}::tsquery`))
    .orderBy('m.at', 'desc')
    .limit(limit)
    .execute()
  const keys = await ctx.services.keys.customers(
    ctx.tx,
    rows.map(({ customer_id }) => customer_id),
  )
  const found: AgentWords[] = []
  for (const [i, row] of rows.entries()) {
    // Thousands of texts are opened: whatever else the process has to do comes in between.
    if (i % AT_ONCE === AT_ONCE - 1) await setImmediate()
    const key = keys.get(row.customer_id)
    const body = key && openBody(row, key)
    if (body?.kind !== 'text' || !row.author_id || !saying(body.text)) continue
    found.push({ episode: row.episode_id, agent: row.author_id, text: body.text })
  }
  return found
}
