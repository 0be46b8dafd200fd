import type { InTx } from '../../../kernel/context.ts'
import { type AttemptRow, now } from '../internal.ts'

/** Closes an attempt with its result. */
export async function finishAttempt(
  ctx: InTx,
  { id }: AttemptRow,
  result: { score: number; passed: boolean; said: string },
): Promise<void> {
  await ctx.tx.db
    .updateTable('training_attempts')
    .set({ ...result, finished_at: now(ctx) })
    .where('tenant_id', '=', ctx.tenant)
    .where('id', '=', id)
    .execute()
}
