import { type Case, CaseKind } from '@tandem/contract'
import type { Selectable } from 'kysely'
import type { InTx } from '../../kernel/context.ts'
import { fail } from '../../kernel/errors.ts'
import type { Database } from '../../kernel/schema.ts'

export type CaseRow = Selectable<Database['quality_cases']>

export const casePlace = (column: 'title' | 'why', id: string) => ({ table: 'quality_cases', column, row: id })

/** Cases in clear; those of erased customers are gone with them. */
export async function presentCases(ctx: InTx, rows: readonly CaseRow[]): Promise<Case[]> {
  const keys = await ctx.services.keys.customers(
    ctx.tx,
    rows.map(({ customer_id }) => customer_id),
  )
  return rows.flatMap((row) => {
    const key = keys.get(row.customer_id)
    if (!key) return []
    return [
      {
        id: row.id,
        episode: row.episode_id,
        conversation: row.conversation_id,
        kind: CaseKind.parse(row.kind),
        title: key.open(casePlace('title', row.id), row.title),
        why: key.open(casePlace('why', row.id), row.why),
        tags: row.tags,
        by: row.by_id,
        at: row.at.toISOString(),
      },
    ]
  })
}

/** One case with its row. @throws not_found */
export async function caseOrThrow(ctx: InTx, id: string): Promise<{ row: CaseRow; shown: Case }> {
  const row = await ctx.tx.db
    .selectFrom('quality_cases')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('id', '=', id)
    .executeTakeFirst()
  const [shown] = row ? await presentCases(ctx, [row]) : []
  return row && shown ? { row, shown } : fail('not_found')
}
