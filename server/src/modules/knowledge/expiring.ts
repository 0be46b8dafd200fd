import { ArticleContent } from '@tandem/contract'
import { sql } from 'kysely'
import { verb } from '../../kernel/verb.ts'
import { NOTICE_MS } from './expiry/rules.ts'

const MOST = 100

export const expiring = verb({
  name: 'knowledge.expiring',
  summary: 'Published articles that are no longer answered from, or soon will not be, the earliest first',
  scope: 'knowledge:read',
  effect: 'read',
  async run(ctx) {
    const validUntil = sql<string>`content->>'validUntil'`
    const rows = await ctx.db
      .selectFrom('knowledge_items')
      .select(['id', 'key', 'content'])
      .where('tenant_id', '=', ctx.tenant)
      .where('kind', '=', 'article')
      .where('version', '>', 0)
      .where('retired_at', 'is', null)
      .where(sql<Date>`(content->>'validUntil')::timestamptz`, '<=', new Date(ctx.now().getTime() + NOTICE_MS))
      .orderBy(validUntil)
      .limit(MOST)
      .execute()
    return {
      rows: rows.flatMap(({ id, key, content }) => {
        const { title, validUntil: until } = ArticleContent.parse(content)
        return until ? [{ id, key, title, validUntil: until, expired: Date.parse(until) <= ctx.now().getTime() }] : []
      }),
    }
  },
})
