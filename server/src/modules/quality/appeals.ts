import { verb } from '../../kernel/verb.ts'
import { presentAppeal } from './appeals-of.ts'
import { inspectionOrThrow } from './internal.ts'
import { blindFor } from './reviews-of.ts'

const MOST = 200

export const appeals = verb({
  name: 'quality.appeals',
  summary: 'Appeals that wait for a decision, the oldest first, or the last decided ones',
  scope: 'quality:inspect',
  effect: 'read',
  async run(ctx, { state }) {
    const query = ctx.db.selectFrom('quality_appeals').selectAll().where('tenant_id', '=', ctx.tenant)
    const rows =
      state === 'open'
        ? await query.where('state', '=', 'open').orderBy('opened_at').limit(MOST).execute()
        : await query.where('state', '<>', 'open').orderBy('decided_at', 'desc').limit(MOST).execute()
    const blind = await blindFor(ctx)
    const shown = []
    for (const row of rows.filter(({ episode_id }) => !blind.has(episode_id))) {
      shown.push(await presentAppeal(ctx, await inspectionOrThrow(ctx.tx, row.episode_id), row))
    }
    return { rows: shown }
  },
})
