import type { ArticleContent, Localized } from '@tandem/contract'

/** One row or section of an imported file, before it is checked. `row` counts from 1 as people see it in the file. */
export interface RawArticle {
  row: number
  key: string
  title: { zh: string; en: string }
  body: { zh: string; en: string }
  tags: string[]
}

export interface Problem {
  row: number
  problem: Localized
}

/** What a reader got out of a file: nothing is lost, each row is in one list or the other. */
export interface ReadResult {
  articles: RawArticle[]
  problems: Problem[]
}

export const MAX_ROWS = 5000
export const MAX_BYTES = 10_000_000
const MAX_TEXT = 20_000
const KEY = /^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)*$/
const COLUMNS = ['key', 'title_zh', 'title_en', 'body_zh', 'body_en', 'tags'] as const

/** A table with a heading row, as text, becomes articles by the names of its columns (any order, any case). */
export function fromTable(rows: readonly string[][]): ReadResult {
  const heading = (rows[0] ?? []).map((name) => name.trim().toLowerCase())
  const missing = COLUMNS.filter((name) => name !== 'tags' && !heading.includes(name))
  if (missing.length > 0) return { articles: [], problems: [{ row: 1, problem: lacks(missing) }] }
  const at = (cells: readonly string[], name: (typeof COLUMNS)[number]) => cells[heading.indexOf(name)] ?? ''
  const articles = rows.flatMap((cells, i): RawArticle[] => {
    if (i === 0 || cells.every((cell) => cell.trim() === '')) return []
    return [
      {
        row: i + 1,
        key: at(cells, 'key'),
        title: { zh: at(cells, 'title_zh'), en: at(cells, 'title_en') },
        body: { zh: at(cells, 'body_zh'), en: at(cells, 'body_en') },
        tags: at(cells, 'tags').split(/[,,;;、|]/),
      },
    ]
  })
  return { articles, problems: [] }
}

const lacks = (columns: readonly string[]): Localized => ({
  zh: `缺少列:${columns.join('、')}`,
  en: `Missing columns: ${columns.join(', ')}`,
})

/**
 * A text that a spreadsheet would run as a formula when it is exported again gets a leading apostrophe, which
 * spreadsheets show as text (OWASP, CSV injection). A Markdown list ("- item") is none.
 */
export const neutralise = (text: string): string => (/^(?:[=+@\t\r]|-(?!\s))/.test(text) ? `'${text}` : text)

/** The article that a raw one stands for, or what is wrong with it. */
export function checkArticle(raw: RawArticle): { key: string; content: ArticleContent } | Localized {
  const key = raw.key.trim()
  if (key.length > 80 || !KEY.test(key)) {
    return { zh: `键“${key.slice(0, 80)}”无效:小写字母、数字、下划线和点`, en: 'The key needs a-z, 0-9, _ and dots' }
  }
  const clean = ({ zh, en }: { zh: string; en: string }) => ({ zh: neutralise(zh.trim()), en: neutralise(en.trim()) })
  const title = clean(raw.title)
  const body = clean(raw.body)
  if (!title.zh && !title.en) return { zh: '没有标题', en: 'There is no title' }
  if (!body.zh && !body.en) return { zh: '没有正文', en: 'There is no text' }
  if ([title.zh, title.en, body.zh, body.en].some((text) => text.length > MAX_TEXT)) {
    return { zh: `文字超过 ${MAX_TEXT} 字`, en: `A text is longer than ${MAX_TEXT} characters` }
  }
  const tags = raw.tags.map((tag) => neutralise(tag.trim())).filter((tag) => tag !== '')
  if (tags.length > 20 || tags.some((tag) => tag.length > 40)) {
    return { zh: '标签过多或过长', en: 'Too many or too long tags' }
  }
  return { key, content: { title, body, tags, validUntil: null } }
}
