import { sql } from 'kysely'
import { decodeCursor, encodeCursor } from '../../kernel/cursor.ts'
import { verb } from '../../kernel/verb.ts'
import { blindFor } from './reviews-of.ts'
import { toResultRow } from './rows.ts'

export const results = verb({
  name: 'quality.results',
  summary: 'Checked episodes, the newest first: all, with findings, fatal ones, appealed ones',
  scope: 'quality:inspect',
  effect: 'read',
  async run(ctx, { agent, rule, level, only, limit, cursor }) {
    let query = ctx.db.selectFrom('inspections').selectAll().where('tenant_id', '=', ctx.tenant)
    if (agent) query = query.where('agent_id', '=', agent)
    if (rule) query = query.where(sql<boolean>`rules @> array[${rule}]::text[]`)
    if (level) query = query.where('level', '=', level)
    if (only === 'findings') query = query.where('level', 'is not', null)
    if (only === 'fatal') query = query.where('fatal', '=', true)
    if (only === 'appealed') query = query.where('appeal', 'is not', null)
    const after = decodeCursor(cursor)
    if (after) query = query.where(sql<boolean>`(closed_at, episode_id) < (${after.at}, ${after.id}::uuid)`)
    const rows = await query
      .orderBy('closed_at', 'desc')
      .orderBy('episode_id', 'desc')
      .limit(limit + 1)
      .execute()
    const page = rows.slice(0, limit)
    const last = rows.length > limit ? page.at(-1) : undefined
    const blind = await blindFor(ctx)
    return {
      rows: page.map((row) => toResultRow(row, blind.has(row.episode_id))),
      ...(last && { cursor: encodeCursor(last.closed_at, last.episode_id) }),
    }
  },
})
