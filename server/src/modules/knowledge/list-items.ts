import type { ReviewState } from '@tandem/contract'
import { type RawBuilder, sql } from 'kysely'
import type { InTx } from '../../kernel/context.ts'
import { badCursor } from '../../kernel/cursor.ts'
import { isReadable } from './readable.ts'
import type { ItemRow } from './rows.ts'
import type { ItemKind } from './schema.ts'

export interface ItemQuery {
  query: string
  state?: ReviewState | undefined
  /** Those that are out of use, instead of all others. */
  retired?: boolean
  limit: number
  /** Where the page before ended. */
  cursor?: string | undefined
}

/**
 * One page of items found by words in key, title or text, published or drafted: first those whose key or title says them,
 * then by key. What cannot be read is left out.
 */
export async function listItems(
  ctx: InTx,
  kind: ItemKind,
  { query, state, retired = false, limit, cursor }: ItemQuery,
): Promise<{ rows: ItemRow[]; cursor?: string }> {
  const rank = rankOf(query)
  let rows = ctx.tx.db
    .selectFrom('knowledge_items')
    .selectAll()
    .select(rank.as('rank'))
    .where('tenant_id', '=', ctx.tenant)
    .where('kind', '=', kind)
    .where('retired_at', retired ? 'is not' : 'is', null)
  if (state) rows = rows.where('state', '=', state)
  if (cursor !== undefined) {
    const after = decode(cursor)
    rows = rows.where(sql<boolean>`(${rank}, key) > (${after.rank}::int, ${after.key})`)
  }
  if (query) {
    const like = likeOf(query)
    rows = rows.where((eb) =>
      eb.or([
        eb('key', 'ilike', like),
        eb(eb.cast<string>('content', 'text'), 'ilike', like),
        eb(eb.cast<string>('draft', 'text'), 'ilike', like),
      ]),
    )
  }
  const found = await rows
    .orderBy('rank')
    .orderBy('key')
    .limit(limit + 1)
    .execute()
  const page = found.slice(0, limit)
  const last = found.length > limit ? page.at(-1) : undefined
  return {
    rows: page.filter((row) => isReadable(kind, row)),
    ...(last && { cursor: Buffer.from(`${last.rank} ${last.key}`).toString('base64url') }),
  }
}

const likeOf = (query: string): string => `%${query.replace(/[\\%_]/g, '\\$&')}%`

/** 0 where key or title says what is looked for, 1 where only the text does. */
function rankOf(query: string): RawBuilder<number> {
  if (!query) return sql<number>`0`
  const like = likeOf(query)
  return sql<number>`case when key ilike ${like} or content->>'title' ilike ${like} or draft->>'title' ilike ${like} then 0 else 1 end`
}

function decode(cursor: string): { rank: number; key: string } {
  const found = /^(?<rank>[01]) (?<key>[a-z0-9_.]+)$/.exec(Buffer.from(cursor, 'base64url').toString('utf8'))
  const { rank, key } = found?.groups ?? {}
  return rank !== undefined && key !== undefined ? { rank: Number(rank), key } : badCursor()
}
