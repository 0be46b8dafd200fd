import { type Localized, sentenceOf } from '@tandem/contract'
import { type Context, type InTx, inTransaction } from '../../../kernel/context.ts'
import type { DeadlineKind } from '../../../kernel/deadlines.ts'
import { reactor } from '../../../kernel/reactor.ts'
import { isFailure } from '../../../kernel/verb.ts'
import { tenantOf } from '../../tenants/index.ts'
import { tellConsoles } from '../internal.ts'
import { readExamplesInThread } from './intents/read.ts'
import { keepExamples } from './intents/store.ts'
import { knownArticles } from './known.ts'
import type { Known } from './match/match.ts'
import { readInThread } from './read.ts'
import type { Order, ReadSource } from './read-source.ts'
import { crawl } from './site/crawl.ts'
import { filePlace, findImport, type ImportRow } from './store.ts'
import type { Problem } from './table.ts'
import type { When } from './validity.ts'

export const FORGET = 'knowledge.forgetImport'

type Problems = ImportRow['problems']

/** Reads what was asked to be read. Begins again after a crash: nothing is kept before all is read. */
export const importer = reactor({
  name: 'importer',
  takes: {
    'knowledge.importRequested': async (ctx, { payload }) => {
      const asked = await inTransaction(ctx, (inner) => readAsked(inner, payload.import))
      if (!asked) return
      await orTell(ctx, payload.import, async () => {
        const { order, problems } = await orderOf(ctx, asked)
        const read = await readInThread(order)
        await inTransaction(ctx, (inner) => keep(inner, payload.import, read, problems))
      })
    },
    'knowledge.intentImportRequested': async (ctx, { payload }) => {
      const asked = await inTransaction(ctx, (inner) => readFileOf(inner, payload.import))
      if (!asked?.bytes) return
      const { row, bytes } = asked
      await orTell(ctx, payload.import, async () => {
        const { rows, problems } = await readExamplesInThread({ name: row.source, bytes })
        await inTransaction(ctx, async (inner) => {
          await keepExamples(inner, payload.import, rows)
          await finish(inner, payload.import, {
            state: 'ready',
            unit: 'row',
            problems: JSON.stringify(placed(problems)),
          })
        })
      })
    },
  },
})

/** Does the reading; whoever waits is told why it failed. The file is no longer needed then. */
async function orTell(ctx: Context, id: string, read: () => Promise<void>): Promise<void> {
  const { blobs, log } = ctx.services
  try {
    await read()
  } catch (error) {
    if (!isFailure(error)) log.error({ err: error }, 'an import failed')
    const failure = isFailure(error) ? sentenceOf(error.code, error.details) : sentenceOf('file_broken')
    await inTransaction(ctx, (inner) => keepFailure(inner, id, failure))
  }
  await blobs.remove(id)
}

/** A preview that nobody chose from goes after some days. */
export const forgetImport: DeadlineKind = {
  kind: FORGET,
  async run({ tx }, id) {
    for (const table of ['knowledge_import_entries', 'knowledge_import_examples'] as const)
      await tx.db.deleteFrom(table).where('tenant_id', '=', tx.tenant).where('import_id', '=', id).execute()
    await tx.db.deleteFrom('knowledge_imports').where('tenant_id', '=', tx.tenant).where('id', '=', id).execute()
  },
}

interface Asked {
  row: ImportRow
  bytes: Buffer | null
  known: Known[]
  when: When
}

/** What is still to be read; null when it has been. */
async function readFileOf(ctx: InTx, id: string): Promise<{ row: ImportRow; bytes: Buffer | null } | null> {
  const row = await findImport(ctx, id, true)
  if (row?.state !== 'reading') return null
  const keys = await ctx.services.keys.tenant(ctx.tx)
  const sealed = row.kind === 'site' ? null : await ctx.services.blobs.read(id)
  return { row, bytes: sealed === null ? null : Buffer.from(keys.open(filePlace(id), sealed), 'base64') }
}

async function readAsked(ctx: InTx, id: string): Promise<Asked | null> {
  const asked = await readFileOf(ctx, id)
  if (!asked) return null
  const { hours } = await tenantOf(ctx)
  return { ...asked, known: await knownArticles(ctx), when: { zone: hours.zone, now: ctx.services.clock.now() } }
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
    tenant_id: ctx.tenant,
    import_id: id,
    number: i + 1,
    key,
    at,
    url,
    item_id: null,
    content: JSON.stringify(content),
    match: match && JSON.stringify(match),
  }))
  // In pieces: one statement carries at most 65,535 values.
  for (let from = 0; from < rows.length; from += 1000) {
    await ctx.tx.db
      .insertInto('knowledge_import_entries')
      .values(rows.slice(from, from + 1000))
      .execute()
  }
  await finish(ctx, id, { state: 'ready', unit, problems: JSON.stringify([...before, ...placed(problems)]) })
}

const placed = (problems: readonly Problem[]): Problems =>
  problems.map(({ row, problem }) => ({ where: String(row), problem }))

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
