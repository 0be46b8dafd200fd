import type { Conversation } from '@tandem/contract'
import type { InTx } from '../../kernel/context.ts'

/** Writes how the customer sounds now, where somebody else than the assistant has the conversation. */
export async function noteEmotion(ctx: InTx, conversation: string, emotion: Conversation['emotion']): Promise<void> {
  const row = await ctx.tx.db
    .updateTable('conversations')
    .set({ emotion })
    .where('tenant_id', '=', ctx.tenant)
    .where('id', '=', conversation)
    .where('status', '=', 'open')
    .where('emotion', '<>', emotion)
    .returning('assignee_id')
    .executeTakeFirst()
  if (!row?.assignee_id) return
  ctx.tx.afterCommit(() =>
    ctx.services.bus.publish(`agent.${row.assignee_id}`, { op: 'changed', what: 'inbox', id: conversation }),
  )
}
