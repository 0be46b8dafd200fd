import type { ArticleContent, Localized } from '@tandem/contract'
import { HAN, keyFor, sideOf } from './key.ts'
import { type RawValidity, validityColumns } from './validity.ts'

/** What `row` counts in a source, from 1, as people see it there. */
export type Unit = 'row' | 'line' | 'page' | 'section'

/** One row or section of an imported file, before it is checked. */
export interface RawArticle {
  row: number
  /** The page that it stands on, where it comes from a site. */
  url?: string
  key: string
  title: { zh: string; en: string }
  body: { zh: string; en: string }
  tags: string[]
  /** What its columns say of how long it is valid, where there are such. */
  validity?: RawValidity
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

/** The cells of a table, row by row, and the rows that could not be read, which are empty. */
export interface TableRows {
  rows: string[][]
  problems: Problem[]
}

export const MAX_ROWS = 5000
export const MAX_BYTES = 10_000_000
const MAX_TEXT = 20_000
const KEY = /^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)*$/
const COLUMNS = ['key', 'title_zh', 'title_en', 'body_zh', 'body_en', 'tags'] as const

/** What people call the columns of a list of questions and answers. */
const QUESTION = /^(?:question|q|title|问题|标题|标准问题?|问)$/
const ANSWER = /^(?:answer|a|body|content|答案|回答|内容|正文|标准答案|答)$/
const TAGS = /^(?:tags?|category|标签|分类|类别)$/

/** The articles of a table, with what is wrong with its rows. */
export function articlesIn({ rows, problems }: TableRows): ReadResult {
  const read = fromTable(rows)
  return { articles: read.articles, problems: [...read.problems, ...problems] }
}

/** A table with a heading row becomes articles by the names of its columns (any order, any case). */
function fromTable(rows: readonly string[][]): ReadResult {
  const heading = (rows[0] ?? []).map((name) => name.trim().toLowerCase())
  const question = heading.findIndex((name) => QUESTION.test(name))
  const answer = heading.findIndex((name) => ANSWER.test(name))
  const missing = COLUMNS.filter((name) => name !== 'tags' && !heading.includes(name))
  const read =
    missing.length === 0
      ? byColumns(heading)
      : byQuestions(
          question,
          answer,
          heading.findIndex((name) => TAGS.test(name)),
        )
  if (missing.length > 0 && (question < 0 || answer < 0))
    return { articles: [], problems: [{ row: 1, problem: lacks(missing) }] }
  const validity = validityIn(heading)
  const articles = rows.flatMap((cells, i) =>
    i === 0 || cells.every((cell) => cell.trim() === '') ? [] : [{ row: i + 1, ...read(cells), ...validity(cells) }],
  )
  return { articles, problems: [] }
}

type ReadRow = (cells: readonly string[]) => Omit<RawArticle, 'row'>

function byColumns(heading: readonly string[]): ReadRow {
  const at = (cells: readonly string[], name: (typeof COLUMNS)[number]) => cells[heading.indexOf(name)] ?? ''
  return (cells) => ({
    // Who has no keys of their own leaves the column empty.
    key: at(cells, 'key').trim() || keyFor(at(cells, 'title_zh').trim() || at(cells, 'title_en').trim()),
    title: { zh: at(cells, 'title_zh'), en: at(cells, 'title_en') },
    body: { zh: at(cells, 'body_zh'), en: at(cells, 'body_en') },
    tags: splitTags(at(cells, 'tags')),
  })
}

const byQuestions =
  (question: number, answer: number, tags: number): ReadRow =>
  (cells) => {
    const title = cells[question]?.trim() ?? ''
    const body = cells[answer] ?? ''
    const chinese = HAN.test(title) || HAN.test(body)
    return {
      key: keyFor(title),
      title: sideOf(title, chinese),
      body: sideOf(body, chinese),
      tags: splitTags(cells[tags] ?? ''),
    }
  }

/** What a row says of how long it is valid, in a table that has a column for it. */
function validityIn(heading: readonly string[]): (cells: readonly string[]) => Pick<RawArticle, 'validity'> {
  const { from, until } = validityColumns(heading)
  if (from < 0 && until < 0) return () => ({})
  return (cells) => ({ validity: { from: cells[from] ?? '', until: cells[until] ?? '' } })
}

const splitTags = (text: string): string[] => text.split(/[,，;；、|]/)

const lacks = (columns: readonly string[]): Localized => ({
  zh: `缺少列：${columns.join('、')}；或用“问题”和“答案”两列`,
  en: `Missing columns: ${columns.join(', ')}; or use the two columns "question" and "answer"`,
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
    return { zh: `键“${key.slice(0, 80)}”无效：小写字母、数字、下划线和点`, en: 'The key needs a-z, 0-9, _ and dots' }
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
