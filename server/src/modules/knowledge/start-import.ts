import type { ImportSource } from '@tandem/contract'
import type { InTx } from '../../kernel/context.ts'
import { setDeadline } from '../../kernel/deadlines.ts'
import { fail } from '../../kernel/errors.ts'
import { verb } from '../../kernel/verb.ts'
import { FORGET } from './import/run.ts'
import { filePlace } from './import/store.ts'
import { MAX_BYTES } from './import/table.ts'
import { authorOf } from './internal.ts'

const KEEP_MS = 7 * 24 * 3_600_000

export const startImport = verb({
  name: 'knowledge.startImport',
  summary: 'Reads articles from a file or a site, so that somebody can choose what becomes drafts',
  scope: 'knowledge:write',
  effect: 'write',
  async run(ctx, { source }) {
    const id = ctx.id()
    const at = ctx.now()
    if (source.kind === 'file') await keepFile(ctx, id, source)
    await ctx.db
      .insertInto('knowledge_imports')
      .values({
        ...{ tenant_id: ctx.tenant, id, kind: source.kind, source: source.kind === 'file' ? source.name : source.url },
        ...{ unit: null, state: 'reading', failure: null, problems: '[]', by: authorOf(ctx), at },
      })
      .execute()
    await setDeadline(ctx.tx, ctx.services, { kind: FORGET, key: id, dueAt: new Date(at.getTime() + KEEP_MS) })
    // One after the other for a tenant: each may take much memory.
    ctx.emit('knowledge.importRequested', `${ctx.tenant}.import`, { import: id })
    ctx.note(id, { kind: source.kind })
    return { import: id }
  },
})

async function keepFile(ctx: InTx, id: string, { base64 }: Extract<ImportSource, { kind: 'file' }>): Promise<void> {
  const bytes = Buffer.from(base64, 'base64')
  if (bytes.length === 0) fail('no_text')
  if (bytes.length > MAX_BYTES) fail('too_large', { limit: '10 MB' })
  const keys = await ctx.services.keys.tenant(ctx.tx)
  await ctx.services.blobs.write(id, keys.seal(filePlace(id), bytes.toString('base64')))
}
