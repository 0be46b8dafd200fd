import type { Plan } from '@tandem/contract'
import type { Selectable } from 'kysely'
import type { InTx } from '../../kernel/context.ts'
import type { Database } from '../../kernel/schema.ts'

export type PlanRow = Selectable<Database['quality_plans']>

/** Plans as the contract shows them, with how much of what they assigned is done. */
export async function presentPlans(ctx: InTx, rows: readonly PlanRow[]): Promise<Plan[]> {
  const counts = await ctx.tx.db
    .selectFrom('quality_reviews')
    .select(['plan_id', 'state', (eb) => eb.fn.countAll<number>().as('n')])
    .where('tenant_id', '=', ctx.tenant)
    .where('plan_id', 'is not', null)
    .groupBy(['plan_id', 'state'])
    .execute()
  const count = (plan: string, state?: string) =>
    counts
      .filter((row) => row.plan_id === plan && (!state || row.state === state))
      .reduce((sum, { n }) => sum + Number(n), 0)
  return rows.map((row) => ({
    ...row.content,
    id: row.id,
    drawnUntil: row.drawn_until.toISOString(),
    nextDraw: row.next_draw?.toISOString() ?? null,
    assigned: count(row.id),
    scored: count(row.id, 'scored'),
  }))
}
