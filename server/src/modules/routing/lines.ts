import type { InTx } from './internal.ts'
import type { Need } from './needs.ts'

/** The best level that anybody has in each of these skills; they cannot change before the transaction is over. */
export async function topLevels(ctx: InTx, wanted: readonly Need[]): Promise<Map<string, number>> {
  if (wanted.length === 0) return new Map()
  const rows = await ctx.tx.db
    .selectFrom('skills')
    .select(['key', 'top_level'])
    .where('tenant_id', '=', ctx.tenant)
    .where(
      'key',
      'in',
      wanted.map(({ key }) => key),
    )
    .orderBy('key')
    .forShare()
    .execute()
  return new Map(rows.map((row) => [row.key, row.top_level]))
}

/** The line of these needs, noted so that agents look for entries in it. */
export async function openLine(ctx: InTx, needs: readonly string[]): Promise<string> {
  const line = needs.join()
  await ctx.tx.db
    .insertInto('queue_lines')
    .values({ tenant_id: ctx.tenant, line, needs: [...needs] })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return line
}
