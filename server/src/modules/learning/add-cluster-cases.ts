import { verb } from '../../kernel/verb.ts'
import { checkNoExamples, checkNotLearnt, insertCases } from '../knowledge/index.ts'
import { checkExpected } from './evaluation/expected.ts'
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
    const texts = (await wordingsOf(ctx, [cluster], MOST)).map(({ text }) => text)
    await checkNotLearnt(ctx, texts)
    await checkNoExamples(ctx, texts, 'is_taught')
    const added = await insertCases(
      ctx,
      texts.map((text) => ({ text, intent, origin: 'inbox' })),
    )
    ctx.note(cluster, { intent, added })
    return { added }
  },
})
