import { verb } from '../../kernel/verb.ts'
import { itemOrThrow } from './internal.ts'
import { toArticle } from './rows.ts'

export const article = verb({
  name: 'knowledge.article',
  summary: 'One article with its draft',
  scope: 'knowledge:read',
  effect: 'read',
  run: async (ctx, { id }) => toArticle(await itemOrThrow(ctx, 'article', id)),
})
