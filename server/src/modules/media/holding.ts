import { deleteOf, type Holding } from '../../kernel/holding.ts'
import { heardIn } from './heard.ts'

/** What was made out in pictures and recordings. */
export const transcripts: Holding = {
  part: 'media',
  tables: ['media_texts'],
  async copy(ctx, { ids }) {
    const rows = await ctx.tx.db
      .selectFrom('media_texts')
      .select('file_id')
      .where('tenant_id', '=', ctx.tenant)
      .where('customer_id', 'in', ids)
      .execute()
    const heard = await heardIn(
      ctx,
      rows.map((row) => row.file_id),
    )
    return [...heard].flatMap(([file, made]) => (made.ok ? [{ file, text: made.text }] : []))
  },
  erase: async (ctx, person) => ({ erased: await deleteOf(ctx, 'media_texts', person), kept: 0 }),
}
