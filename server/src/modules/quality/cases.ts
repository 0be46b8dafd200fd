import { sql } from 'kysely'
import { decodeCursor, encodeCursor } from '../../kernel/cursor.ts'
import { verb } from '../../kernel/verb.ts'
import { presentCases } from './cases-of.ts'

export const cases = verb({
  name: 'quality.cases',
  summary: 'The case library by words, kind and tag; only keyed hashes are searched',
  scope: 'conversation:read',
  effect: 'read',
  async run(ctx, { query: words, kind, tag, limit, cursor }) {
    const own = ctx.db.selectFrom('quality_cases').where('tenant_id', '=', ctx.tenant)
    const tags = await own.select(sql<string>`distinct unnest(tags)`.as('tag')).orderBy('tag').limit(200).execute()
    const wanted = words.trim() === '' ? null : (await ctx.services.keys.tenant(ctx.tx)).query(words)
    const found = { tags: tags.map((row) => row.tag) }
    if (wanted === '') return { rows: [], ...found }
    let query = own.selectAll()
    if (wanted) query = query.where(sql<boolean>`search @@ ${wanted}::tsquery`)
    if (kind) query = query.where('kind', '=', kind)
    if (tag) query = query.where(sql<boolean>`tags @> array[${tag}]::text[]`)
    const after = decodeCursor(cursor)
    if (after) query = query.where(sql<boolean>`(at, id) < (${after.at}, ${after.id}::uuid)`)
    const rows = await query
      .orderBy('at', 'desc')
      .orderBy('id', 'desc')
      .limit(limit + 1)
      .execute()
    const page = rows.slice(0, limit)
    const last = rows.length > limit ? page.at(-1) : undefined
    return { rows: await presentCases(ctx, page), ...found, ...(last && { cursor: encodeCursor(last.at, last.id) }) }
  },
})
