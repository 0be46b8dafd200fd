import type { IntentImport } from '@tandem/contract'
import type { InTx } from '../../../../kernel/context.ts'
import type { ImportRow } from '../store.ts'
import type { Compared, Group } from './compare.ts'
import { isAnswered } from './names.ts'
import type { ExampleRow } from './rows.ts'

const BATCH = 5000
/** So many of the examples that an intent would gain are shown. */
const SHOWN = 50

export async function keepExamples(ctx: InTx, id: string, rows: readonly ExampleRow[]): Promise<void> {
  for (let from = 0; from < rows.length; from += BATCH) {
    const batch = rows.slice(from, from + BATCH).map(({ at, text, label, title }) => ({
      tenant_id: ctx.tenant,
      import_id: id,
      at,
      text,
      label,
      title: title && JSON.stringify(title),
    }))
    await ctx.tx.db.insertInto('knowledge_import_examples').values(batch).execute()
  }
}

export const examplesOf = (ctx: InTx, id: string): Promise<ExampleRow[]> =>
  ctx.tx.db
    .selectFrom('knowledge_import_examples')
    .select(['at', 'text', 'label', 'title'])
    .where('tenant_id', '=', ctx.tenant)
    .where('import_id', '=', id)
    .orderBy('at')
    .execute()

export function toIntentImport(row: ImportRow, { groups, contradictions, problems }: Compared): IntentImport {
  const read = row.problems.map(({ where, problem }) => ({ row: Number(where), problem }))
  return {
    id: row.id,
    source: row.source,
    state: row.state,
    at: row.at.toISOString(),
    failure: row.failure,
    intents: groups.map(toImportedIntent),
    contradictions: contradictions.map(({ text, standing, rows }) => ({
      text,
      standing: standing && { key: standing.key, title: standing.content.title },
      rows: rows.map(({ row: { at }, group: { key, title } }) => ({ row: at, key, title })),
    })),
    problems: [...read, ...problems].sort((a, b) => a.row - b.row),
  }
}

const toImportedIntent = ({ key, title, label, known, fresh, there, outcome, target }: Group) => ({
  key,
  title,
  label,
  known: known !== null,
  hasDraft: known?.hasDraft ?? false,
  fresh: fresh.length,
  there,
  texts: fresh.slice(0, SHOWN).map(({ text }) => text),
  outcome,
  leadsTo: target?.title ?? null,
  answers: isAnswered(outcome, target),
})
