import { verb } from '../../kernel/verb.ts'
import { listItems } from './list-items.ts'
import { toArticle } from './rows.ts'

export const articles = verb({
  name: 'knowledge.articles',
  summary: 'Articles in order of their keys, found by words or by state',
  scope: 'knowledge:read',
  effect: 'read',
  async run(ctx, input) {
    const page = await listItems(ctx, 'article', input)
    return { ...page, rows: page.rows.map(toArticle) }
  },
})
