import { verb } from '../../kernel/verb.ts'
import { announceChange, channelRow } from './internal.ts'

export const remove = verb({
  name: 'channels.remove',
  summary: 'Takes a channel out of service for good; its conversations stay',
  scope: 'channel:write',
  effect: 'write',
  destructive: true,
  async run(ctx, input) {
    const row = await channelRow(ctx, input.channel)
    await ctx.db
      .updateTable('channels')
      .set({ removed_at: ctx.now(), enabled: false, secrets: null })
      .where('tenant_id', '=', ctx.tenant)
      .where('id', '=', row.id)
      .execute()
    ctx.note(row.id)
    announceChange(ctx)
    return { ok: true as const }
  },
})
