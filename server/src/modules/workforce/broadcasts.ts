import { verb } from '../../kernel/verb.ts'
import { bodyPlace } from './broadcast.ts'

const DAY_MS = 24 * 60 * 60 * 1000

export const broadcasts = verb({
  name: 'workforce.broadcasts',
  summary: 'What was said to everybody within the last day',
  scope: 'routing:work',
  effect: 'read',
  async run(ctx) {
    const rows = await ctx.db
      .selectFrom('broadcasts')
      .selectAll()
      .where('tenant_id', '=', ctx.tenant)
      .where('at', '>', new Date(ctx.now().getTime() - DAY_MS))
      .orderBy('at', 'desc')
      .limit(50)
      .execute()
    const keys = await ctx.services.keys.tenant(ctx.tx)
    return {
      rows: rows.map((row) => ({
        id: row.id,
        at: row.at.toISOString(),
        from: { id: row.from_id, name: row.from_name },
        text: keys.open(bodyPlace(row.id), row.body),
      })),
    }
  },
})
