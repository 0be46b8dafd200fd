import { sql } from 'kysely'
import { decodeCursor, encodeCursor } from '../../kernel/cursor.ts'
import { verb } from '../../kernel/verb.ts'
import { DAY_MS, policyOf, selfOf } from './internal.ts'
import { toResultRow } from './rows.ts'
import { scoresOf } from './scores.ts'

const MONTH = 28

export const mine = verb({
  name: 'quality.mine',
  summary: "The signed-in agent's own results, the newest first, and the score of four weeks",
  scope: 'quality:own',
  effect: 'read',
  async run(ctx, { limit, cursor }) {
    const self = selfOf(ctx)
    const after = decodeCursor(cursor)
    let query = ctx.db
      .selectFrom('inspections')
      .selectAll()
      .where('tenant_id', '=', ctx.tenant)
      .where((eb) => eb.or([eb('agent_id', '=', self), sql<boolean>`${self}::uuid = any(agents)`]))
    if (after) query = query.where(sql<boolean>`(closed_at, episode_id) < (${after.at}, ${after.id}::uuid)`)
    const rows = await query
      .orderBy('closed_at', 'desc')
      .orderBy('episode_id', 'desc')
      .limit(limit + 1)
      .execute()
    const page = rows.slice(0, limit)
    const last = rows.length > limit ? page.at(-1) : undefined
    const from = new Date(ctx.services.clock.now() - MONTH * DAY_MS)
    const scores = await scoresOf(ctx.tx, { from, to: new Date(ctx.services.clock.now() + 1) })
    return {
      rows: page.map((row) => toResultRow(row, false)),
      ...(last && { cursor: encodeCursor(last.closed_at, last.episode_id) }),
      score: scores.find(({ agent }) => agent === self)?.score ?? { value: null, n: 0 },
      appealDays: (await policyOf(ctx.tx)).appealDays,
    }
  },
})
