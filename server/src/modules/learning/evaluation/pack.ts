import type { EvaluationCase } from '@tandem/contract'
import type { InTx } from '../../../kernel/context.ts'
import { insertCases, type NewCase, packOf, readEvaluation } from '../../knowledge/index.ts'
import { tellConsoles } from '../internal.ts'

/** Takes the evaluation set of the tenant's pack over, once. */
export async function importPackCases(ctx: InTx): Promise<void> {
  const pack = await packOf(ctx)
  if (!pack) return
  const first = await ctx.tx.db
    .insertInto('learning_settings')
    .values({ tenant_id: ctx.tenant, mode: 'automatic', shadow: false, pack: pack.id })
    .onConflict((conflict) =>
      conflict.column('tenant_id').doUpdateSet({ pack: pack.id }).where('learning_settings.pack', 'is', null),
    )
    .returning('tenant_id')
    .executeTakeFirst()
  if (!first) return
  await insertCases(ctx, readEvaluation(pack.id).map(caseOf))
  tellConsoles(ctx)
}

/** The cases of a pack's new intents join the evaluation set: nobody can have taken them out of it yet. */
export async function importCasesOf(ctx: InTx, pack: string, intents: readonly string[]): Promise<void> {
  const fresh = new Set<string | null>(intents)
  const cases = readEvaluation(pack).filter(({ intent }) => intent !== null && fresh.has(intent))
  if (cases.length === 0) return
  await insertCases(ctx, cases.map(caseOf))
  tellConsoles(ctx)
}

const caseOf = ({ text, intent, also }: EvaluationCase): NewCase => ({ text, intent, also, origin: 'pack' })
