import Papa from 'papaparse'
import { articlesIn, MAX_ROWS, type ReadResult, type TableRows } from './table.ts'

/** Articles from a CSV text, see {@link csvRows}. */
export const readCsv = (text: string): ReadResult => articlesIn(csvRows(text, MAX_ROWS))

/**
 * The cells of a CSV text (comma, semicolon or tab; quotes as in RFC 4180). A broken row is reported, and empty.
 * @param most rows beside the heading; one more is read, to be told from as many
 */
export function csvRows(text: string, most: number): TableRows {
  const parsed = Papa.parse<string[]>(text, { header: false, skipEmptyLines: false, preview: most + 2 })
  const broken = new Map(
    parsed.errors.flatMap(({ row, type, message }) =>
      row === undefined || type === 'Delimiter' ? [] : [[row, message]],
    ),
  )
  return {
    rows: parsed.data.map((cells, i) => (broken.has(i) ? [] : cells)),
    problems: [...broken].map(([row, message]) => ({
      row: row + 1,
      problem: { zh: '引号或列不完整', en: message || 'The row is malformed' },
    })),
  }
}
