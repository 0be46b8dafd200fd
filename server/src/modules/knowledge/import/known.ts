import type { InTx } from '../../../kernel/context.ts'
import { readContent } from '../readable.ts'
import type { Known } from './match/match.ts'

/** So many questions of an intent and language say what its article answers. */
const QUESTIONS = 40

/** Every article that is not retired, as its newest state says, with what customers ask that it answers. */
export async function knownArticles(ctx: InTx): Promise<Known[]> {
  const rows = await ctx.tx.db
    .selectFrom('knowledge_items')
    .select(['id', 'key', 'kind', 'content', 'draft'])
    .where('tenant_id', '=', ctx.tenant)
    .where('kind', 'in', ['article', 'intent'])
    .where('retired_at', 'is', null)
    .execute()
  const questions = new Map<string, string[]>()
  for (const { kind, content, draft } of rows) {
    if (kind !== 'intent') continue
    const intent = readContent('intent', draft ?? content)
    if (intent?.outcome.kind !== 'article') continue
    const { outcome, examples } = intent
    const asked = [...examples.zh.slice(0, QUESTIONS), ...examples.en.slice(0, QUESTIONS)]
    questions.set(outcome.article, [...(questions.get(outcome.article) ?? []), ...asked])
  }
  return rows.flatMap(({ id, key, kind, content, draft }) => {
    const article = kind === 'article' ? readContent('article', draft ?? content) : null
    return article ? [{ id, key, content: article, questions: questions.get(key) ?? [] }] : []
  })
}
