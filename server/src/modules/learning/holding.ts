import { sql } from 'kysely'
import type { InTx } from '../../kernel/context.ts'
import { deleteOf, type Holding, type Person } from '../../kernel/holding.ts'
import { forgetOutside, removeCases } from '../knowledge/index.ts'
import { readQuestions } from './inbox/wordings.ts'

/** The person's questions that wait for review, and what came of them that nobody else asked as well. */
export const asked: Holding = {
  part: 'learning',
  tables: ['learning_questions'],
  async copy(ctx, { ids }) {
    const rows = await ctx.tx.db
      .selectFrom('learning_questions')
      .select('id')
      .where('tenant_id', '=', ctx.tenant)
      .where('customer_id', 'in', ids)
      .execute()
    const questions = await readQuestions(
      ctx,
      rows.map(({ id }) => id),
    )
    return questions.map(({ at, text, reason }) => ({ at, question: text, reason }))
  },
  async erase(ctx, person) {
    const own = await ownWordings(ctx, person)
    // A case is masked and names nobody, but it has the person's own words: it goes unless others use the same ones.
    const cases = await removeCases(ctx, { fingerprints: own })
    const copies = cases.length + (await forgetOutside(ctx, own))
    return { erased: copies + (await deleteOf(ctx, 'learning_questions', person)), kept: 0 }
  },
}

/** What nobody else asked in the same words. */
async function ownWordings(ctx: InTx, { ids }: Person): Promise<string[]> {
  const { rows } = await sql<{ fingerprint: string }>`
    select fingerprint from learning_questions where tenant_id = ${ctx.tenant} group by fingerprint
    having bool_and(customer_id = any(${ids}::uuid[]))`.execute(ctx.tx.db)
  return rows.map(({ fingerprint }) => fingerprint)
}
