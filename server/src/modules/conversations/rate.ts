import { fail } from '../../kernel/errors.ts'
import { verb } from '../../kernel/verb.ts'
import { appendIn, subject } from './append.ts'
import { conversationRow, presentOne } from './internal.ts'
import { commentPlace } from './rows.ts'

export const rate = verb({
  name: 'conversations.rate',
  summary: 'The customer rates the last episode, once',
  scope: 'chat',
  effect: 'write',
  async run(ctx, { conversation, stars, comment }) {
    const row = await conversationRow(ctx, conversation, true)
    if (!row.episode_id) return fail('not_allowed', { problem: { zh: '还没有会话', en: 'no conversation yet' } })
    if (row.rating !== null) return fail('conflict', { problem: { zh: '已评价', en: 'already rated' } })
    const keys = await ctx.services.keys.customer(ctx.tx, row.customer_id)
    await ctx.db
      .updateTable('episodes')
      .set({ rating: stars, comment: comment ? keys.seal(commentPlace(row.episode_id), comment) : null })
      .where('tenant_id', '=', ctx.tenant)
      .where('id', '=', row.episode_id)
      .execute()
    await ctx.db
      .updateTable('conversations')
      .set({ rating: stars })
      .where('tenant_id', '=', ctx.tenant)
      .where('id', '=', row.id)
      .execute()
    await appendIn(ctx, { conversation: row.id, author: { kind: 'system' }, body: { kind: 'notice', notice: 'rated' } })
    ctx.emit('episode.rated', row.id, { ...subject(row), stars, at: ctx.now().toISOString() })
    ctx.note(row.id, { stars })
    return presentOne(ctx, { ...row, rating: stars, last_seq: row.last_seq + 1 })
  },
})
