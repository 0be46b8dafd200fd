import { verb } from '../../kernel/verb.ts'
import { agentOf } from './agent.ts'

export const setLanguage = verb({
  name: 'security.setLanguage',
  summary: 'Choose the language of the console',
  scope: 'self',
  effect: 'write',
  async run(ctx, { language }) {
    await ctx.db.updateTable('users').set({ language }).where('id', '=', agentOf(ctx).id).execute()
    return { ok: true }
  },
})
