import { fail } from '../../kernel/errors.ts'
import { verb } from '../../kernel/verb.ts'
import { saveDraft } from './drafts.ts'
import { toArticle } from './rows.ts'

export const saveArticle = verb({
  name: 'knowledge.saveArticle',
  summary: 'Keeps a draft of an article; what is published stays as it is',
  scope: 'knowledge:write',
  effect: 'write',
  async run(ctx, { id, key, ...content }) {
    if (!content.title.zh && !content.title.en) fail('bad_input', { problem: 'title' })
    const row = await saveDraft(ctx, { kind: 'article', key, content, ...(id && { id }) })
    ctx.note(row.id, { key })
    return toArticle(row)
  },
})
