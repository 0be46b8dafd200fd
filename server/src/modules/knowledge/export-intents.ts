import { csvOf } from '../../kernel/csv.ts'
import { verb } from '../../kernel/verb.ts'
import { readContent } from './readable.ts'

const HEADINGS = {
  zh: ['例句', '意图', '中文名称', '英文名称'],
  en: ['text', 'intent', 'title_zh', 'title_en'],
} as const

export const exportIntents = verb({
  name: 'knowledge.exportIntents',
  summary: 'Every intent with its examples, newest state, as a CSV file that can be imported again',
  scope: 'knowledge:read',
  effect: 'read',
  audited: true,
  async run(ctx) {
    const items = await ctx.db
      .selectFrom('knowledge_items')
      .select(['key', 'content', 'draft'])
      .where('tenant_id', '=', ctx.tenant)
      .where('kind', '=', 'intent')
      .where('retired_at', 'is', null)
      .orderBy('key')
      .execute()
    const rows = items.flatMap(({ key, content, draft }) => {
      const intent = readContent('intent', draft ?? content)
      if (!intent) return []
      const { title, examples } = intent
      return [...examples.zh, ...examples.en].map((text) => [text, key, title.zh, title.en])
    })
    ctx.note(ctx.tenant, { rows: rows.length })
    return { name: 'intents.csv', csv: csvOf([HEADINGS[ctx.language], ...rows]) }
  },
})
