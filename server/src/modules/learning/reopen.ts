import type { InTx } from '../../kernel/context.ts'
import { fail } from '../../kernel/errors.ts'
import { verb } from '../../kernel/verb.ts'
import { removeCases, unlearnOutside } from '../knowledge/index.ts'
import { clusterOrThrow } from './internal.ts'
import { settle } from './settle.ts'

export const reopen = verb({
  name: 'learning.reopen',
  summary: 'Takes a group back that was dismissed; what was learnt from it as not our business is no longer learnt',
  scope: 'knowledge:write',
  effect: 'write',
  async run(ctx, { cluster }) {
    const { state, outside } = await clusterOrThrow(ctx, cluster, true)
    if (state !== 'dismissed')
      fail('conflict', { problem: { zh: '这一组没有被忽略', en: 'the group is not dismissed' } })
    const removed = await unlearnOutside(ctx, { cluster })
    if (outside) await forgetChecks(ctx, cluster)
    await settle(ctx, cluster, 'open', null)
    ctx.note(cluster, { removed })
    return { ok: true as const }
  },
})

/** Its questions are no longer ones that have to be refused. */
async function forgetChecks(ctx: InTx, cluster: string): Promise<void> {
  const asked = await ctx.tx.db
    .selectFrom('learning_questions')
    .select('fingerprint')
    .distinct()
    .where('tenant_id', '=', ctx.tenant)
    .where('cluster_id', '=', cluster)
    .execute()
  await removeCases(ctx, { fingerprints: asked.map(({ fingerprint }) => fingerprint), onlyRefused: true })
}
