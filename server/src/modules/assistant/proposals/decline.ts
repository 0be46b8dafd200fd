import { clearDeadline } from '../../../kernel/deadlines.ts'
import { verb } from '../../../kernel/verb.ts'
import { decidedAlready, EXPIRE, isOpen, keysOf, presentOne, reasonPlace, toDecide } from './store.ts'

export const decline = verb({
  name: 'assistant.decline',
  summary: 'Declines what the AI or a flow wants done, with a reason',
  scope: 'conversation:write',
  effect: 'write',
  async run(ctx, { proposal, reason }) {
    const { row, by } = await toDecide(ctx, proposal)
    if (!isOpen(row, ctx.now())) return decidedAlready()
    const keys = await keysOf(ctx, row)
    const sealed = keys.seal(reasonPlace(row.id), reason)
    const change = {
      state: 'declined',
      reason: sealed,
      decided_by: by.id,
      decided_name: by.name,
      decided_at: ctx.now(),
    }
    await ctx.db
      .updateTable('proposals')
      .set(change)
      .where('tenant_id', '=', ctx.tenant)
      .where('id', '=', row.id)
      .execute()
    await clearDeadline(ctx.tx, EXPIRE, row.id)
    const { proposer, proposer_name } = row
    ctx.note(row.conversation_id, { proposal: row.id, tool: row.tool, proposedBy: `${proposer} ${proposer_name}` })
    return presentOne(ctx, { ...row, ...change })
  },
})
