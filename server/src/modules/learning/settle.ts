import type { LearnState } from '@tandem/contract'
import type { InTx } from '../../kernel/context.ts'
import { nowOf, tellConsoles } from './internal.ts'

/** The group is dealt with. @param target the key of what it was added to, or drafted as */
export async function settle(ctx: InTx, cluster: string, state: LearnState, target: string | null): Promise<void> {
  await ctx.tx.db
    .updateTable('learning_clusters')
    .set({ state, target, changed_at: nowOf(ctx) })
    .where('tenant_id', '=', ctx.tenant)
    .where('id', '=', cluster)
    .execute()
  tellConsoles(ctx)
}
