import { fail } from '../../kernel/errors.ts'
import { verb } from '../../kernel/verb.ts'
import { conversationRow } from '../conversations/index.ts'
import { liveEntry, openPhone } from './internal.ts'
import { agentOf } from './offers-of.ts'

export const callBackPhone = verb({
  name: 'routing.callBackPhone',
  summary: 'The number to call back, for the agent who has the conversation',
  scope: 'routing:work',
  effect: 'read',
  audited: true,
  unmasked: 'the agent has to dial it',
  async run(ctx, { conversation }) {
    const row = await conversationRow(ctx, conversation)
    if (row.assignee_id !== agentOf(ctx).id) return fail('not_found')
    const entry = await liveEntry(ctx.tx, row.id)
    const keys = await ctx.services.keys.customers(ctx.tx, [row.customer_id])
    const phone = entry && openPhone(keys.get(entry.customer_id), entry)
    ctx.note(row.id)
    return { phone: phone ?? fail('not_found') }
  },
})
