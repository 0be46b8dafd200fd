import type { InTx } from '../../../kernel/context.ts'
import { nowOf } from '../internal.ts'
import type { Marks } from './best.ts'

/** So long a version is held up as an example. */
const MONTHS = 6

/** What the versions that served in the last months had right; what is older is forgotten. */
export async function pastMarks(ctx: InTx, live: number): Promise<Marks[]> {
  const since = nowOf(ctx)
  since.setUTCMonth(since.getUTCMonth() - MONTHS)
  await ctx.tx.db.deleteFrom('learning_marks').where('tenant_id', '=', ctx.tenant).where('at', '<', since).execute()
  const rows = await ctx.tx.db
    .selectFrom('learning_marks')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('revision', '!=', live)
    .orderBy('revision', 'desc')
    .execute()
  return rows.map((row) => ({ revision: row.revision, right: row.right_cases, wrong: row.wrong_cases }))
}

/** Keeps what the version that serves had right, in the place of what it had before. */
export async function keepMarks(ctx: InTx, { revision, right, wrong }: Marks): Promise<void> {
  const marks = { right_cases: JSON.stringify(right), wrong_cases: JSON.stringify(wrong), at: nowOf(ctx) }
  await ctx.tx.db
    .insertInto('learning_marks')
    .values({ tenant_id: ctx.tenant, revision, ...marks })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'revision']).doUpdateSet(marks))
    .execute()
}

/** A person let a worse version serve and said why: from there it is measured anew. */
export async function forgetMarks(ctx: InTx): Promise<void> {
  await ctx.tx.db.deleteFrom('learning_marks').where('tenant_id', '=', ctx.tenant).execute()
}
