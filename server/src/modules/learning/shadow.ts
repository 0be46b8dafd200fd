import { verb } from '../../kernel/verb.ts'
import { trainedModels } from '../assistant/index.ts'
import { changesOf } from './compare/changes.ts'

export const shadow = verb({
  name: 'learning.shadow',
  summary: 'How often the candidate agreed with the live version on live questions, and where it did not',
  scope: 'knowledge:read',
  effect: 'read',
  async run(ctx) {
    const candidate = (await trainedModels(ctx)).find(({ stage }) => stage === 'candidate')
    if (!candidate) return { revision: null, asked: 0, agreed: 0, rows: [] }
    const { revision } = candidate
    const counts = await ctx.db
      .selectFrom('learning_shadows')
      .select(['asked', 'agreed'])
      .where('tenant_id', '=', ctx.tenant)
      .where('revision', '=', revision)
      .executeTakeFirst()
    return { revision, ...(counts ?? { asked: 0, agreed: 0 }), rows: await changesOf(ctx, revision, ['shadow']) }
  },
})
