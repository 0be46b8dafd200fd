import ExcelJS from 'exceljs'
import { fail } from '../../../kernel/errors.ts'
import { fromTable, MAX_ROWS, type Problem, type ReadResult } from './table.ts'
import { unpackedBytes } from './zip.ts'

const MAX_UNPACKED = 100_000_000

/**
 * Articles from the first sheet of a workbook. A formula's stored result is somebody else's computation, not a text:
 * such a row is reported. @throws bad_input no workbook; too_large when it would unpack to more than 100 MB
 */
export async function readXlsx(bytes: Buffer): Promise<ReadResult> {
  const size = unpackedBytes(bytes) ?? fail('bad_input', { problem: 'xlsx' })
  if (size > MAX_UNPACKED) fail('too_large', { limit: '100 MB' })
  const workbook = new ExcelJS.Workbook()
  const copy = new ArrayBuffer(bytes.length)
  new Uint8Array(copy).set(bytes)
  await workbook.xlsx.load(copy).catch(() => fail('bad_input', { problem: 'xlsx' }))
  const sheet = workbook.worksheets[0] ?? fail('bad_input', { problem: 'xlsx' })
  const rows: string[][] = []
  const problems: Problem[] = []
  for (let number = 1; number <= Math.min(sheet.rowCount, MAX_ROWS + 2); number++) {
    const cells: string[] = []
    let formula = false
    sheet.getRow(number).eachCell({ includeEmpty: true }, (cell, column) => {
      formula ||= cell.type === ExcelJS.ValueType.Formula
      cells[column - 1] = cell.text
    })
    rows.push(formula ? [] : cells)
    if (formula) problems.push({ row: number, problem: { zh: '单元格是公式', en: 'A cell is a formula' } })
  }
  const read = fromTable(rows)
  return { articles: read.articles, problems: [...read.problems, ...problems] }
}
