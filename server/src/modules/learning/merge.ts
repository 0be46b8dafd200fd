import { fail } from '../../kernel/errors.ts'
import { verb } from '../../kernel/verb.ts'
import { mergeInto } from './inbox/night.ts'
import { openCluster, tellConsoles } from './internal.ts'

export const merge = verb({
  name: 'learning.merge',
  summary: 'Two groups of questions are one',
  scope: 'knowledge:write',
  effect: 'write',
  async run(ctx, { into, from }) {
    if (into === from) fail('bad_input', { problem: 'into = from' })
    // Locked in id order: two opposite merges at once must not wait for each other.
    for (const id of [into, from].sort()) await openCluster(ctx, id)
    await mergeInto(ctx, into, from)
    await ctx.db
      .updateTable('learning_clusters')
      .set({ shaped: true, changed_at: ctx.now() })
      .where('tenant_id', '=', ctx.tenant)
      .where('id', '=', into)
      .execute()
    tellConsoles(ctx)
    ctx.note(into, { from })
    return { ok: true as const }
  },
})
