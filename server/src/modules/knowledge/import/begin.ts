import type { InTx } from '../../../kernel/context.ts'
import { setDeadline } from '../../../kernel/deadlines.ts'
import { fail } from '../../../kernel/errors.ts'
import { uuidv7 } from '../../../kernel/ids.ts'
import { authorOf } from '../internal.ts'
import { FORGET } from './run.ts'
import { filePlace, type ImportRow } from './store.ts'
import { MAX_BYTES } from './table.ts'

const KEEP_MS = 7 * 24 * 3_600_000

/**
 * Notes that something is to be read, which is forgotten after a week.
 * @param base64 of a file, kept sealed until it has been read. @returns the import's id
 * @throws no_text for an empty file, too_large
 */
export async function beginImport(
  ctx: InTx,
  { kind, source }: Pick<ImportRow, 'kind' | 'source'>,
  base64: string | null,
): Promise<string> {
  const id = uuidv7(ctx.services.clock)
  const at = new Date(ctx.services.clock.now())
  if (base64 !== null) await keepFile(ctx, id, base64)
  await ctx.tx.db
    .insertInto('knowledge_imports')
    .values({
      tenant_id: ctx.tenant,
      id,
      kind,
      source,
      unit: null,
      state: 'reading',
      failure: null,
      problems: '[]',
      by: authorOf(ctx),
      at,
    })
    .execute()
  await setDeadline(ctx.tx, ctx.services, { kind: FORGET, key: id, dueAt: new Date(at.getTime() + KEEP_MS) })
  return id
}

async function keepFile(ctx: InTx, id: string, base64: string): Promise<void> {
  const bytes = Buffer.from(base64, 'base64')
  if (bytes.length === 0) fail('no_text')
  if (bytes.length > MAX_BYTES) fail('too_large', { limit: '10 MB' })
  const keys = await ctx.services.keys.tenant(ctx.tx)
  await ctx.services.blobs.write(id, keys.seal(filePlace(id), bytes.toString('base64')))
}
