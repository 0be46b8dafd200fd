import { sql } from 'kysely'
import { verb } from '../../kernel/verb.ts'
import { conversationRow } from './internal.ts'

export const read = verb({
  name: 'conversations.read',
  summary: 'Remembers up to where an agent has read',
  scope: 'conversation:write',
  effect: 'write',
  unaudited: 'a mark beside the talk that moves with every message an agent sees; what was said and by whom has rows',
  async run(ctx, { conversation, seq }) {
    const row = await conversationRow(ctx, conversation)
    const { read_seq } = await ctx.db
      .updateTable('conversations')
      .set({ read_seq: sql<number>`greatest(read_seq, least(${seq}::int, last_seq))` })
      .where('tenant_id', '=', ctx.tenant)
      .where('id', '=', row.id)
      .returning('read_seq')
      .executeTakeFirstOrThrow()
    return { readSeq: read_seq }
  },
})
