import { type Localized, sentenceOf } from '@tandem/contract'
import { type Context, type InTx, inTransaction } from '../../../kernel/context.ts'
import type { DeadlineKind } from '../../../kernel/deadlines.ts'
import { reactor } from '../../../kernel/reactor.ts'
import { isFailure } from '../../../kernel/verb.ts'
import { tenantOf } from '../../tenants/index.ts'
import { tellConsoles } from '../internal.ts'
import { knownArticles } from './known.ts'
import type { Known } from './match/match.ts'
import { readInThread } from './read.ts'
import type { Order, ReadSource } from './read-source.ts'
import { crawl } from './site/crawl.ts'
import { filePlace, findImport, type ImportRow } from './store.ts'
import type { When } from './validity.ts'

export const FORGET = 'knowledge.forgetImport'

type Problems = ImportRow['problems']

/** Reads what was asked to be read. Begins again after a crash: nothing is kept before all is read. */
export const importer = reactor({
  name: 'importer',
  takes: {
    'knowledge.importRequested': async (ctx, { payload }) => {
      const { blobs, log } = ctx.services
      const asked = await inTransaction(ctx, (inner) => readAsked(inner, payload.import))
      if (!asked) return
      try {
        const { order, problems } = await orderOf(ctx, asked)
        const read = await readInThread(order)
        await inTransaction(ctx, (inner) => keep(inner, payload.import, read, problems))
      } catch (error) {
        if (!isFailure(error)) log.error({ err: error }, 'an import failed')
        const failure = isFailure(error) ? sentenceOf(error.code, error.details) : sentenceOf('file_broken')
        await inTransaction(ctx, (inner) => keepFailure(inner, payload.import, failure))
      }
      await blobs.remove(payload.import)
    },
  },
})

/** A preview that nobody chose from goes after some days. */
export const forgetImport: DeadlineKind = {
  kind: FORGET,
  async run({ tx }, id) {
    await tx.db
      .deleteFrom('knowledge_import_entries')
      .where('tenant_id', '=', tx.tenant)
      .where('import_id', '=', id)
      .execute()
    await tx.db.deleteFrom('knowledge_imports').where('tenant_id', '=', tx.tenant).where('id', '=', id).execute()
  },
}

interface Asked {
  row: ImportRow
  bytes: Buffer | null
  known: Known[]
  when: When
}

async function readAsked(ctx: InTx, id: string): Promise<Asked | null> {
  const row = await findImport(ctx, id, true)
  if (row?.state !== 'reading') return null
  const keys = await ctx.services.keys.tenant(ctx.tx)
  const sealed = row.kind === 'file' ? await ctx.services.blobs.read(id) : null
  const bytes = sealed === null ? null : Buffer.from(keys.open(filePlace(id), sealed), 'base64')
  const { hours } = await tenantOf(ctx)
  return { row, bytes, known: await knownArticles(ctx), when: { zone: hours.zone, now: ctx.services.clock.now() } }
}

async function orderOf(
  ctx: Context,
  { row, bytes, known, when }: Asked,
): Promise<{ order: Order; problems: Problems }> {
  if (bytes) return { order: { source: { kind: 'file', name: row.source, bytes }, known, when }, problems: [] }
  const { pages, problems } = await crawl(row.source, ctx.services.config.egressAllow)
  const where = problems.map(({ url, problem }) => ({ where: url, problem }))
  return { order: { source: { kind: 'pages', pages }, known, when }, problems: where }
}

async function keep(ctx: InTx, id: string, { unit, entries, problems }: ReadSource, before: Problems): Promise<void> {
  const rows = entries.map(({ key, content, at, url, match }, i) => ({
    ...{ tenant_id: ctx.tenant, import_id: id, number: i + 1, key, at, url, item_id: null },
    ...{ content: JSON.stringify(content), match: match && JSON.stringify(match) },
  }))
  // In pieces: one statement carries at most 65,535 values.
  for (let from = 0; from < rows.length; from += 1000) {
    await ctx.tx.db
      .insertInto('knowledge_import_entries')
      .values(rows.slice(from, from + 1000))
      .execute()
  }
  const found = [...before, ...problems.map(({ row, problem }) => ({ where: String(row), problem }))]
  await finish(ctx, id, { state: 'ready', unit, problems: JSON.stringify(found) })
}

const keepFailure = (ctx: InTx, id: string, failure: Localized): Promise<void> =>
  finish(ctx, id, { state: 'failed', failure: JSON.stringify(failure) })

async function finish(
  ctx: InTx,
  id: string,
  change: { state: 'ready' | 'failed'; unit?: string; problems?: string; failure?: string },
): Promise<void> {
  await ctx.tx.db
    .updateTable('knowledge_imports')
    .set(change)
    .where('tenant_id', '=', ctx.tenant)
    .where('id', '=', id)
    .execute()
  tellConsoles(ctx)
}
