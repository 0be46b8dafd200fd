import type { LearnAnswer, LearnChange, LearnComparison, Localized } from '@tandem/contract'
import type { InTx } from '../../../kernel/context.ts'
import { nowOf, tellConsoles } from '../internal.ts'
import type { CompareResult } from '../schema.ts'

export interface NewChange {
  /** The case, or the AI message that answered. */
  id: string
  origin: LearnChange['origin']
  live: LearnAnswer
  candidate: LearnAnswer
  effect: LearnChange['effect']
}

const MOST_CHANGES = 500

/** Notes that a comparison begins, in the place of an earlier one. */
export async function noteComparison(ctx: InTx, revision: number, against: number): Promise<void> {
  const begun = { against, state: 'running' as const, result: null, problem: null, at: nowOf(ctx) }
  await ctx.tx.db
    .insertInto('learning_comparisons')
    .values({ tenant_id: ctx.tenant, revision, ...begun })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'revision']).doUpdateSet(begun))
    .execute()
  tellConsoles(ctx)
}

export async function keepComparison(
  ctx: InTx,
  revision: number,
  {
    state,
    result,
    problem,
    changes,
  }: {
    state: 'done' | 'failed'
    result: CompareResult | null
    problem: Localized | null
    changes: readonly NewChange[]
  },
): Promise<void> {
  await ctx.tx.db
    .updateTable('learning_comparisons')
    .set({
      state,
      problem: problem && JSON.stringify(problem),
      result: result && JSON.stringify(result),
      at: nowOf(ctx),
    })
    .where('tenant_id', '=', ctx.tenant)
    .where('revision', '=', revision)
    .execute()
  await ctx.tx.db
    .deleteFrom('learning_changes')
    .where('tenant_id', '=', ctx.tenant)
    .where('revision', '=', revision)
    .where('origin', '!=', 'shadow')
    .execute()
  await insertChanges(ctx, revision, changes.slice(0, MOST_CHANGES))
  tellConsoles(ctx)
}

export async function insertChanges(ctx: InTx, revision: number, changes: readonly NewChange[]): Promise<void> {
  if (changes.length === 0) return
  await ctx.tx.db
    .insertInto('learning_changes')
    .values(
      changes.map(({ id, origin, live, candidate, effect }) => ({
        tenant_id: ctx.tenant,
        revision,
        origin,
        question_id: id,
        effect,
        at: nowOf(ctx),
        live: JSON.stringify(live),
        candidate: JSON.stringify(candidate),
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** The comparisons of these revisions. */
export async function comparisonsOf(ctx: InTx, revisions: readonly number[]): Promise<Map<number, LearnComparison>> {
  if (revisions.length === 0) return new Map()
  const rows = await ctx.tx.db
    .selectFrom('learning_comparisons')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('revision', 'in', revisions)
    .execute()
  return new Map(rows.map((row) => [row.revision, toComparison(row)]))
}

const NOTHING: CompareResult = {
  live: null,
  candidate: null,
  difference: null,
  verdict: null,
  best: null,
  outside: null,
  replayed: 0,
  changed: 0,
}

const toComparison = (row: {
  against: number
  state: LearnComparison['state']
  result: CompareResult | null
  problem: Localized | null
  at: Date
}): LearnComparison => ({
  state: row.state,
  against: row.against,
  at: row.at.toISOString(),
  problem: row.problem,
  ...NOTHING,
  ...row.result,
})
