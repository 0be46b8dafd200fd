import { ArticleContent } from '@tandem/contract'
import { verb } from '../../kernel/verb.ts'
import { articleOwners } from '../knowledge/index.ts'

export const reminders = verb({
  name: 'learning.reminders',
  summary: 'Articles that end soon or have ended, until somebody has taken notice; the earliest first',
  scope: 'knowledge:write',
  effect: 'read',
  async run(ctx) {
    const rows = await ctx.db
      .selectFrom('learning_reminders')
      .select(['article_id', 'stage', 'valid_until'])
      .where('tenant_id', '=', ctx.tenant)
      .orderBy('valid_until')
      .execute()
    const articles = await articleOwners(
      ctx,
      rows.map((row) => row.article_id),
    )
    return {
      rows: rows.flatMap(({ article_id: article, stage, valid_until }) => {
        const found = articles.get(article)
        if (!found) return []
        const { title, validUntil } = ArticleContent.parse(found.content)
        // Published anew with another end meanwhile: nothing to be reminded of.
        if (validUntil === null || Date.parse(validUntil) !== valid_until.getTime()) return []
        return [{ article, key: found.key, title, stage, validUntil, owner: found.owner }]
      }),
    }
  },
})
