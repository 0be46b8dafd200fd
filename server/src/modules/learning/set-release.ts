import { verb } from '../../kernel/verb.ts'
import { tellConsoles } from './internal.ts'
import { releaseOf } from './settings.ts'

export const setRelease = verb({
  name: 'learning.setRelease',
  summary: 'How candidates go live, and whether they answer in the shadow of the live version',
  scope: 'knowledge:review',
  effect: 'write',
  async run(ctx, change) {
    const release = { ...(await releaseOf(ctx)), ...change }
    await ctx.db
      .insertInto('learning_settings')
      .values({ tenant_id: ctx.tenant, pack: null, ...release })
      .onConflict((conflict) => conflict.column('tenant_id').doUpdateSet(release))
      .execute()
    tellConsoles(ctx)
    ctx.note('release', release)
    return release
  },
})
