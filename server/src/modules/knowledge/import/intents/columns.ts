import { fail } from '../../../../kernel/errors.ts'
import type { TableRows } from '../table.ts'
import { exampleRow, type ReadExamples, sorted } from './rows.ts'

/** What people call the columns of a list of questions with their intents. */
const TEXT = /^(?:question|q|text|utterance|query|sentence|example|问题|问法|例句|语料|题目|客户问题)$/
const LABEL = /^(?:intent|label|expected|category|意图|标签|类别|正确答案|正确意图|标准意图)$/
const ZH = /^(?:title_zh|中文名称?)$/
const EN = /^(?:title_en|英文名称?)$/

/** Where the texts and their intents stand by a heading row; -1: nowhere. */
export function questionColumns(row: readonly string[]): Record<'text' | 'label' | 'zh' | 'en', number> {
  const heading = row.map((name) => name.trim().toLowerCase())
  const at = (form: RegExp) => heading.findIndex((name) => form.test(name))
  return { text: at(TEXT), label: at(LABEL), zh: at(ZH), en: at(EN) }
}

/** The examples of a table, with a heading row or without. @throws no_intent_columns */
export function examplesIn({ rows, problems }: TableRows): ReadExamples {
  const named = questionColumns(rows[0] ?? [])
  const headed = named.text >= 0 && named.label >= 0
  const columns = headed ? named : { ...bareColumns(rows), zh: -1, en: -1 }
  const made = rows.flatMap((cells, i) => {
    if ((headed && i === 0) || cells.every((cell) => cell.trim() === '')) return []
    const cell = (column: number) => cells[column] ?? ''
    const { text, label, zh, en } = columns
    return [{ at: i + 1, row: exampleRow(i + 1, { text: cell(text), label: cell(label), zh: cell(zh), en: cell(en) }) }]
  })
  const read = sorted(made)
  return { rows: read.rows, problems: [...problems, ...read.problems] }
}

/** Without a heading the text comes first, unless the first column is the one that repeats itself more. */
function bareColumns(rows: readonly string[][]): { text: number; label: number } {
  const pairs = rows.filter((cells) => cells[0]?.trim() && cells[1]?.trim())
  if (pairs.length === 0) fail('no_intent_columns')
  const different = (column: number) => new Set(pairs.map((cells) => cells[column])).size
  return different(0) < different(1) ? { text: 1, label: 0 } : { text: 0, label: 1 }
}
