import type { InTx } from '../../kernel/context.ts'
import { verb } from '../../kernel/verb.ts'
import { casesAmong, checkNoExamples, insertCases, learnOutside } from '../knowledge/index.ts'
import { shareOut } from './inbox/outside.ts'
import { wordingsOf } from './inbox/wordings.ts'
import { openCluster } from './internal.ts'
import { settle } from './settle.ts'

const MOST = 200

export const dismiss = verb({
  name: 'learning.dismiss',
  summary:
    'A group of questions needs nothing, or is not our business and is learnt to be refused; it is not shown again',
  scope: 'knowledge:write',
  effect: 'write',
  async run(ctx, { cluster, outside }) {
    await openCluster(ctx, cluster)
    const learnt = outside ? await learn(ctx, cluster) : 0
    await ctx.db
      .updateTable('learning_clusters')
      .set({ outside })
      .where('tenant_id', '=', ctx.tenant)
      .where('id', '=', cluster)
      .execute()
    await settle(ctx, cluster, 'dismissed', null)
    ctx.note(cluster, { outside, learnt })
    return { ok: true as const, learnt }
  },
})

/** Most wordings teach the next model to refuse the like, and a few check every version for it. */
async function learn(ctx: InTx, cluster: string): Promise<number> {
  const texts = (await wordingsOf(ctx, [cluster], MOST)).map(({ text }) => text)
  await checkNoExamples(ctx, texts)
  const cases = new Set(await casesAmong(ctx, texts))
  const { learn, check } = shareOut(texts.filter((text) => !cases.has(text)))
  await insertCases(
    ctx,
    check.map((text) => ({ text, intent: null, origin: 'inbox' as const })),
  )
  return learnOutside(ctx, learn, cluster)
}
