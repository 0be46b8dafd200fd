import Papa from 'papaparse'
import { fromTable, MAX_ROWS, type ReadResult } from './table.ts'

/** Articles from a CSV text (comma, semicolon or tab; quotes as in RFC 4180). Broken rows are reported, not dropped. */
export function readCsv(text: string): ReadResult {
  const parsed = Papa.parse<string[]>(text, { header: false, skipEmptyLines: false, preview: MAX_ROWS + 2 })
  const { articles, problems } = fromTable(parsed.data)
  const broken = new Map(
    parsed.errors.flatMap(({ row, type, message }) =>
      row === undefined || type === 'Delimiter' ? [] : [[row, message]],
    ),
  )
  const reported = [...broken].map(([row, message]) => ({
    row: row + 1,
    problem: { zh: '引号或列不完整', en: message || 'The row is malformed' },
  }))
  return {
    articles: articles.filter(({ row }) => !broken.has(row - 1)),
    problems: [...problems, ...reported],
  }
}
