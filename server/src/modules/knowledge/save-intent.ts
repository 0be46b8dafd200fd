import { IntentContent } from '@tandem/contract'
import type { InTx } from '../../kernel/context.ts'
import { verb } from '../../kernel/verb.ts'
import { saveDraft } from './drafts.ts'
import { itemOrThrow } from './internal.ts'
import { toIntent } from './rows.ts'
import { checkTeachable } from './teachable.ts'

export const saveIntent = verb({
  name: 'knowledge.saveIntent',
  summary: 'Keeps a draft of an intent; what is published stays as it is',
  scope: 'knowledge:write',
  effect: 'write',
  async run(ctx, { id, key, over, content }) {
    await checkTeachable(ctx, content, id ? await contentsOf(ctx, id) : [])
    const row = await saveDraft(ctx, { kind: 'intent', key, content, over, ...(id && { id }) })
    ctx.note(row.id, { key })
    return toIntent(row)
  },
})

/** What of the intent is published, and drafted. */
async function contentsOf(ctx: InTx, id: string): Promise<IntentContent[]> {
  const { content, draft } = await itemOrThrow(ctx, 'intent', id, true)
  return [content, draft].flatMap((one) => (one ? [IntentContent.parse(one)] : []))
}
