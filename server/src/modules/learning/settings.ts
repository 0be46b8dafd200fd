import type { LearnRelease } from '@tandem/contract'
import type { InTx } from '../../kernel/context.ts'

/** How candidates are let out: by themselves and not in the shadow, unless the tenant decided otherwise. */
export async function releaseOf(ctx: InTx): Promise<LearnRelease> {
  const row = await ctx.tx.db
    .selectFrom('learning_settings')
    .select(['mode', 'shadow'])
    .where('tenant_id', '=', ctx.tenant)
    .executeTakeFirst()
  return row ?? { mode: 'automatic', shadow: false }
}
