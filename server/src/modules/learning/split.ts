import { fail } from '../../kernel/errors.ts'
import { verb } from '../../kernel/verb.ts'
import { beginCluster } from './inbox/group.ts'
import { openCluster, tellConsoles } from './internal.ts'

export const split = verb({
  name: 'learning.split',
  summary: 'Some questions of a group become a group of their own',
  scope: 'knowledge:write',
  effect: 'write',
  async run(ctx, { cluster, questions }) {
    await openCluster(ctx, cluster)
    const own = await beginCluster(ctx, true)
    // The same wording of another customer goes along: it would come back otherwise.
    const moved = await ctx.db
      .updateTable('learning_questions')
      .set({ cluster_id: own })
      .where('tenant_id', '=', ctx.tenant)
      .where('cluster_id', '=', cluster)
      .where('fingerprint', 'in', (query) =>
        query
          .selectFrom('learning_questions')
          .select('fingerprint')
          .where('tenant_id', '=', ctx.tenant)
          .where('cluster_id', '=', cluster)
          .where('id', 'in', questions),
      )
      .returning('id')
      .execute()
    if (moved.length === 0) fail('not_found')
    await ctx.db
      .updateTable('learning_clusters')
      .set({ shaped: true, changed_at: ctx.now() })
      .where('tenant_id', '=', ctx.tenant)
      .where('id', '=', cluster)
      .execute()
    tellConsoles(ctx)
    ctx.note(cluster, { own, moved: moved.length })
    return { cluster: own }
  },
})
