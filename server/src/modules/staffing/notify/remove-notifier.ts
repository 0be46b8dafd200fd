import { verb } from '../../../kernel/verb.ts'
import { findNotifier } from './store.ts'

export const removeNotifier = verb({
  name: 'staffing.removeNotifier',
  summary: 'Tell staff nothing on this way any longer',
  scope: 'staffing:write',
  effect: 'write',
  destructive: true,
  async run(ctx, { notifier }) {
    await findNotifier(ctx, notifier)
    const query = ctx.db.deleteFrom('staffing_notifiers').where('tenant_id', '=', ctx.tenant)
    await query.where('id', '=', notifier).execute()
    ctx.note(notifier)
    return { ok: true as const }
  },
})
