import type { ImportEntry, ImportPreview } from '@tandem/contract'
import { ArticleContent } from '@tandem/contract'
import type { Selectable } from 'kysely'
import type { InTx } from '../../../kernel/context.ts'
import { fail } from '../../../kernel/errors.ts'
import type { Database } from '../../../kernel/schema.ts'
import type { ItemRow } from '../rows.ts'

export type ImportRow = Selectable<Database['knowledge_imports']>
export type EntryRow = Selectable<Database['knowledge_import_entries']>

/** The file of an import, sealed with the tenant's key until it has been read. */
export const filePlace = (id: string) => ({ table: 'knowledge_imports', column: 'file', row: id })

/** @param lock until the transaction ends */
export function findImport(ctx: InTx, id: string, lock = false): Promise<ImportRow | undefined> {
  const query = ctx.tx.db
    .selectFrom('knowledge_imports')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('id', '=', id)
  return (lock ? query.forUpdate() : query).executeTakeFirst()
}

type Kinds = readonly ImportRow['kind'][]

/** An import of these kinds, or `not_found`. */
export async function importOrThrow(ctx: InTx, id: string, kinds: Kinds, lock = false): Promise<ImportRow> {
  const row = await findImport(ctx, id, lock)
  return row && kinds.includes(row.kind) ? row : fail('not_found')
}

/** One that has been read, locked, so that somebody takes from it. @throws conflict */
export async function readyImport(ctx: InTx, id: string, kinds: Kinds): Promise<void> {
  const { state } = await importOrThrow(ctx, id, kinds, true)
  if (state !== 'ready')
    fail('conflict', { problem: { zh: '资料没有读好', en: 'the material is not read, or could not be' } })
}

export const entriesOf = (ctx: InTx, id: string): Promise<EntryRow[]> =>
  ctx.tx.db
    .selectFrom('knowledge_import_entries')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('import_id', '=', id)
    .orderBy('number')
    .execute()

/** The articles that entries became, but for retired ones. @param lock until the transaction ends */
export async function takenItems(ctx: InTx, entries: readonly EntryRow[], lock = false): Promise<ItemRow[]> {
  const taken = entries.flatMap(({ item_id }) => item_id ?? [])
  if (taken.length === 0) return []
  const query = ctx.tx.db
    .selectFrom('knowledge_items')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('id', 'in', taken)
    .where('retired_at', 'is', null)
    .orderBy('id')
  return (lock ? query.forUpdate() : query).execute()
}

/** How an article that was taken stands for whoever asks. */
export type Standing = Pick<ImportEntry, 'stands' | 'waits'>

/** @param standing by the ids of articles; those that are gone are missing */
export function toPreview(
  row: ImportRow,
  entries: readonly EntryRow[],
  standing: ReadonlyMap<string, Standing>,
): ImportPreview {
  const unit = (row.unit ?? 'section') as ImportEntry['place']['unit']
  return {
    id: row.id,
    source: row.source,
    state: row.state,
    at: row.at.toISOString(),
    failure: row.failure,
    entries: entries.map((entry) => {
      const { title, body, tags, validUntil } = ArticleContent.parse(entry.content)
      const place = { unit, at: entry.at, url: entry.url }
      const taken = entry.item_id
      const { stands, waits } = standing.get(taken ?? '') ?? { stands: null, waits: null }
      return { number: entry.number, title, body, tags, validUntil, place, match: entry.match, taken, stands, waits }
    }),
    problems: row.problems,
  }
}
