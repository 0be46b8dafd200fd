import { fail } from '../../kernel/errors.ts'
import { verb } from '../../kernel/verb.ts'
import { holdPicture } from '../pictures/index.ts'
import { saveDraft } from './drafts.ts'
import { toArticle } from './rows.ts'

export const saveArticle = verb({
  name: 'knowledge.saveArticle',
  summary: 'Keeps a draft of an article; what is published stays as it is',
  scope: 'knowledge:write',
  effect: 'write',
  async run(ctx, { id, key, over, ...content }) {
    if (!content.title.zh && !content.title.en) fail('bad_input', { problem: 'title' })
    const picture = content.forms?.card?.picture
    if (picture && !(await holdPicture(ctx, picture.file))) {
      fail('bad_input', {
        problem: { zh: '卡片图片已不在，请重新上传', en: 'the card’s picture is gone; please upload it again' },
      })
    }
    const row = await saveDraft(ctx, { kind: 'article', key, content, over, ...(id && { id }) })
    ctx.note(row.id, { key })
    return toArticle(row)
  },
})
