import type { Holding } from '../../kernel/holding.ts'

/** Who did what to the person's record: the law wants the trail kept, and it holds ids and masked values only. */
export const trail: Holding = {
  part: 'audit',
  tables: ['audit'],
  copy: async () => [],
  async erase(ctx, { ids }) {
    const { kept } = await ctx.tx.db
      .selectFrom('audit')
      .select((eb) => eb.fn.countAll<number>().as('kept'))
      .where('tenant_id', '=', ctx.tenant)
      .where('object', 'in', ids)
      .executeTakeFirstOrThrow()
    return { erased: 0, kept }
  },
}
