import type { ReviewState } from '@tandem/contract'
import type { InTx } from '../../kernel/context.ts'
import { badCursor } from '../../kernel/cursor.ts'
import { isReadable } from './readable.ts'
import type { ItemRow } from './rows.ts'
import type { ItemKind } from './schema.ts'

export interface ItemQuery {
  query: string
  state?: ReviewState | undefined
  limit: number
  /** The key of the last row of the page before. */
  cursor?: string | undefined
}

/**
 * One page of items in order of their keys, found by words in key, title or text, published or drafted. What cannot be
 * read is left out.
 */
export async function listItems(
  ctx: InTx,
  kind: ItemKind,
  { query, state, limit, cursor }: ItemQuery,
): Promise<{ rows: ItemRow[]; cursor?: string }> {
  let rows = ctx.tx.db
    .selectFrom('knowledge_items')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('kind', '=', kind)
    .where('retired_at', 'is', null)
  if (state) rows = rows.where('state', '=', state)
  if (cursor !== undefined) rows = rows.where('key', '>', decode(cursor))
  if (query) {
    const like = `%${query.replace(/[\\%_]/g, '\\$&')}%`
    rows = rows.where((eb) =>
      eb.or([
        eb('key', 'ilike', like),
        eb(eb.cast<string>('content', 'text'), 'ilike', like),
        eb(eb.cast<string>('draft', 'text'), 'ilike', like),
      ]),
    )
  }
  const found = await rows
    .orderBy('key')
    .limit(limit + 1)
    .execute()
  const page = found.slice(0, limit)
  const last = found.length > limit ? page.at(-1) : undefined
  return {
    rows: page.filter((row) => isReadable(kind, row)),
    ...(last && { cursor: Buffer.from(last.key).toString('base64url') }),
  }
}

function decode(cursor: string): string {
  const key = Buffer.from(cursor, 'base64url').toString('utf8')
  return /^[a-z0-9_.]+$/.test(key) ? key : badCursor()
}
