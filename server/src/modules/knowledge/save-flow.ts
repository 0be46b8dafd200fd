import { verb } from '../../kernel/verb.ts'
import { saveDraft } from './drafts.ts'
import { checkedFlow, flowWorld } from './flow-world.ts'

export const saveFlow = verb({
  name: 'knowledge.saveFlow',
  summary: 'Keeps a draft of a flow and says what is wrong with it; what is published stays as it is',
  scope: 'knowledge:write',
  effect: 'write',
  async run(ctx, { id, key, over, content }) {
    const row = await saveDraft(ctx, { kind: 'flow', key, content, over, ...(id && { id }) })
    ctx.note(row.id, { key })
    return checkedFlow(row, await flowWorld(ctx))
  },
})
