import { verb } from '../../kernel/verb.ts'
import { checkExpected } from './evaluation/expected.ts'
import { insertCases } from './evaluation/store.ts'
import { wordingsOf } from './inbox/wordings.ts'
import { clusterOrThrow } from './internal.ts'

const MOST = 50

export const addClusterCases = verb({
  name: 'learning.addClusterCases',
  summary: 'Adds the wordings of a group to the evaluation set, with their right answer',
  scope: 'knowledge:write',
  effect: 'write',
  async run(ctx, { cluster, intent }) {
    await clusterOrThrow(ctx, cluster)
    await checkExpected(ctx, intent)
    const wordings = await wordingsOf(ctx, [cluster], MOST)
    const added = await insertCases(
      ctx,
      wordings.map(({ text }) => ({ text, intent, origin: 'inbox' })),
    )
    ctx.note(cluster, { intent, added })
    return { added }
  },
})
