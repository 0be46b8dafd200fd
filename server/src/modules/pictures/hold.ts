import type { InTx } from '../../kernel/context.ts'

/** An article names the picture from now on: it stays. False where there is no such picture of the tenant. */
export async function hold(ctx: InTx, picture: string): Promise<boolean> {
  const { numUpdatedRows } = await ctx.tx.db
    .updateTable('pictures')
    .set({ kept: true })
    .where('tenant_id', '=', ctx.tenant)
    .where('id', '=', picture)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
