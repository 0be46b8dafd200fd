import { sql } from 'kysely'
import type { InTx } from '../../kernel/context.ts'
import { deleteOf, type Holding, type Person } from '../../kernel/holding.ts'
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
    const cases = await deleteCases(ctx, person)
    return { erased: cases + (await deleteOf(ctx, 'learning_questions', person)), kept: 0 }
  },
}

/** A case is masked and names nobody, but it has the person's own words: it goes unless others use the same ones. */
async function deleteCases(ctx: InTx, { ids }: Person): Promise<number> {
  const { numAffectedRows } = await sql`delete from learning_cases e
    where e.tenant_id = ${ctx.tenant} and e.origin = 'inbox' and e.fingerprint in (
      select fingerprint from learning_questions where tenant_id = ${ctx.tenant} group by fingerprint
      having bool_and(customer_id = any(${ids}::uuid[])))`.execute(ctx.tx.db)
  return Number(numAffectedRows ?? 0)
}
