import type { Localized } from '@tandem/contract'
import Papa from 'papaparse'
import { questionColumns } from '../../knowledge/index.ts'

const MAX_ROWS = 5000
const MAX_TEXT = 500

export interface CaseRow {
  /** As people count them, the heading being the first. */
  row: number
  text: string
  /** The key or title of the intent; empty: nobody here can answer it. */
  intent: string
}

export interface RowProblem {
  row: number
  problem: Localized
}

/** The questions of a CSV text (comma, semicolon or tab) with a heading row. Nothing is lost: what is no question is named. */
export function readCaseTable(text: string): { rows: CaseRow[]; problems: RowProblem[] } {
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { header: false, preview: MAX_ROWS + 2 })
  const { text: question, label: intent } = questionColumns(data[0] ?? [])
  if (question < 0 || intent < 0) return { rows: [], problems: [{ row: 1, problem: LACKS }] }
  if (data.length > MAX_ROWS + 1) return { rows: [], problems: [{ row: MAX_ROWS + 2, problem: TOO_MANY }] }
  const rows: CaseRow[] = []
  const problems: RowProblem[] = []
  for (const [i, cells] of data.entries()) {
    if (i === 0 || cells.every((cell) => cell.trim() === '')) continue
    const [row, asked] = [i + 1, cells[question]?.trim() ?? '']
    if (asked === '') problems.push({ row, problem: NO_TEXT })
    else if (asked.length > MAX_TEXT) problems.push({ row, problem: TOO_LONG })
    else rows.push({ row, text: asked, intent: cells[intent]?.trim() ?? '' })
  }
  return { rows, problems }
}

const LACKS: Localized = {
  zh: '第一行要有“问题”和“意图”两列',
  en: 'The first row needs the columns "question" and "intent"',
}
const TOO_MANY: Localized = {
  zh: `超过 ${MAX_ROWS} 行，请拆成几个文件`,
  en: `More than ${MAX_ROWS} rows: split the file`,
}
const NO_TEXT: Localized = { zh: '没有问题', en: 'There is no question' }
const TOO_LONG: Localized = { zh: `问题超过 ${MAX_TEXT} 字`, en: `The question is longer than ${MAX_TEXT} characters` }
