import { verb } from '../../kernel/verb.ts'
import { insertCases } from './evaluation/store.ts'
import { wordingsOf } from './inbox/wordings.ts'
import { openCluster } from './internal.ts'
import { settle } from './settle.ts'

/** So many wordings of what is not our business check that versions go on refusing it. */
const CASES = 3

export const dismiss = verb({
  name: 'learning.dismiss',
  summary: 'A group of questions needs nothing; what is like it joins it and is not shown again',
  scope: 'knowledge:write',
  effect: 'write',
  async run(ctx, { cluster, outside }) {
    await openCluster(ctx, cluster)
    if (outside) {
      const wordings = await wordingsOf(ctx, [cluster], CASES)
      await insertCases(
        ctx,
        wordings.map(({ text }) => ({ text, intent: null, origin: 'inbox' })),
      )
    }
    await settle(ctx, cluster, 'dismissed', null)
    ctx.note(cluster, { outside })
    return { ok: true as const }
  },
})
