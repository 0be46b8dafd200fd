import { fail } from '../../kernel/errors.ts'
import { verb } from '../../kernel/verb.ts'
import { saveDraft } from './drafts.ts'
import { readCsv } from './import/csv.ts'
import { readMarkdown } from './import/markdown.ts'
import { checkArticle, MAX_BYTES, MAX_ROWS, type ReadResult } from './import/table.ts'
import { readXlsx } from './import/xlsx.ts'
import type { InTx } from './internal.ts'
import { sameContent } from './rows.ts'
import type { Content } from './schema.ts'

export const importArticles = verb({
  name: 'knowledge.import',
  summary: 'Articles from a file become drafts; rows that cannot are reported one by one',
  scope: 'knowledge:write',
  effect: 'write',
  async run(ctx, { format, base64 }) {
    const { articles, problems } = await read(format, Buffer.from(base64, 'base64'))
    if (articles.length > MAX_ROWS) fail('too_large', { limit: `${MAX_ROWS} rows` })
    const existing = await existingArticles(ctx)
    const counts = { created: 0, updated: 0 }
    const seen = new Set<string>()
    for (const raw of articles) {
      const checked = checkArticle(raw)
      if (!('content' in checked)) {
        problems.push({ row: raw.row, problem: checked })
        continue
      }
      const problem = problemOfKey(checked.key, seen, existing)
      if (problem) {
        problems.push({ row: raw.row, problem })
        continue
      }
      seen.add(checked.key)
      const known = existing.get(checked.key)
      if (known && sameContent('article', known.content, checked.content)) continue
      await saveDraft(ctx, { kind: 'article', ...checked, ...(known && { id: known.id }) })
      counts[known ? 'updated' : 'created']++
    }
    problems.sort((a, b) => a.row - b.row)
    ctx.note(format, { ...counts, problems: problems.length })
    return { ...counts, problems }
  },
})

/** @throws bad_encoding, bad_input, too_large for a file that cannot be read as a whole */
async function read(format: 'csv' | 'xlsx' | 'markdown', bytes: Buffer): Promise<ReadResult> {
  if (bytes.length > MAX_BYTES) fail('too_large', { limit: '10 MB' })
  if (format === 'xlsx') return readXlsx(bytes)
  const text = decode(bytes)
  return format === 'csv' ? readCsv(text) : readMarkdown(text)
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return fail('bad_encoding')
  }
}

interface Known {
  id: string
  retired: boolean
  content: Content
}

async function existingArticles(ctx: InTx): Promise<Map<string, Known>> {
  const rows = await ctx.tx.db
    .selectFrom('knowledge_items')
    .select(['id', 'key', 'content', 'draft', 'retired_at'])
    .where('tenant_id', '=', ctx.tenant)
    .where('kind', '=', 'article')
    .execute()
  return new Map(
    rows.flatMap((row) => {
      const content = row.draft ?? row.content
      return content ? [[row.key, { id: row.id, retired: row.retired_at !== null, content }]] : []
    }),
  )
}

function problemOfKey(key: string, seen: ReadonlySet<string>, existing: ReadonlyMap<string, Known>) {
  if (seen.has(key)) return { zh: `键“${key}”在文件中重复`, en: `The key ${key} occurs twice in the file` }
  if (existing.get(key)?.retired) return { zh: `键“${key}”的文章已下线`, en: `The article ${key} has been retired` }
  return null
}
