import { verb } from '../../kernel/verb.ts'
import { saveDraft } from './drafts.ts'
import { checkNotLearnt } from './outside/clashes.ts'
import { toIntent } from './rows.ts'

export const saveIntent = verb({
  name: 'knowledge.saveIntent',
  summary: 'Keeps a draft of an intent; what is published stays as it is',
  scope: 'knowledge:write',
  effect: 'write',
  async run(ctx, { id, key, content }) {
    await checkNotLearnt(ctx, [...content.examples.zh, ...content.examples.en])
    const row = await saveDraft(ctx, { kind: 'intent', key, content, ...(id && { id }) })
    ctx.note(row.id, { key })
    return toIntent(row)
  },
})
