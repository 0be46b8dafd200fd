import { sql } from 'kysely'
import type { InTx } from '../../kernel/context.ts'
import { countOf, deleteOf, type Holding, type Person } from '../../kernel/holding.ts'
import { presentCases } from './cases-of.ts'

/**
 * Cases from the person's conversations, and what inspectors wrote of them. Scores stay: they are the agents'. What was
 * said for and against them may not be changed by anybody, and nobody can read it without the person's keys.
 */
export const inspected: Holding = {
  part: 'quality',
  tables: ['inspections', 'quality_cases', 'quality_reviews', 'quality_appeals'],
  async copy(ctx, { ids }) {
    const rows = await ctx.tx.db
      .selectFrom('quality_cases')
      .selectAll()
      .where('tenant_id', '=', ctx.tenant)
      .where('customer_id', 'in', ids)
      .execute()
    return (await presentCases(ctx, rows)).map(({ at, title, why }) => ({ at, title, why }))
  },
  async erase(ctx, person) {
    const erased = (await deleteOf(ctx, 'quality_cases', person)) + (await wipeComments(ctx, person))
    return { erased, kept: await countOf(ctx, 'inspections', person) }
  },
}

async function wipeComments(ctx: InTx, { ids }: Person): Promise<number> {
  const { numAffectedRows } = await sql`update quality_reviews r set comment = null from inspections i
    where r.tenant_id = ${ctx.tenant} and i.tenant_id = r.tenant_id and i.episode_id = r.episode_id
      and i.customer_id = any(${ids}::uuid[]) and r.comment is not null`.execute(ctx.tx.db)
  return Number(numAffectedRows ?? 0)
}
