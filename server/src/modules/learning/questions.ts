import { verb } from '../../kernel/verb.ts'
import { readQuestions } from './inbox/wordings.ts'
import { clusterOrThrow } from './internal.ts'

const MOST = 200

export const questions = verb({
  name: 'learning.questions',
  summary: 'The questions of one group, the newest first',
  scope: 'knowledge:read',
  effect: 'read',
  async run(ctx, { cluster }) {
    await clusterOrThrow(ctx, cluster)
    const ids = await ctx.db
      .selectFrom('learning_questions')
      .select('id')
      .where('tenant_id', '=', ctx.tenant)
      .where('cluster_id', '=', cluster)
      .orderBy('at', 'desc')
      .limit(MOST)
      .execute()
    const found = await readQuestions(
      ctx,
      ids.map(({ id }) => id),
    )
    return {
      rows: found.map(({ id, text, language, at, reason, conversation, intent }) => ({
        id,
        text,
        language,
        reason,
        conversation,
        intent,
        at: at.toISOString(),
      })),
    }
  },
})
