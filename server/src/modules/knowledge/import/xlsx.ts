import ExcelJS from 'exceljs'
import { fail } from '../../../kernel/errors.ts'
import { articlesIn, MAX_ROWS, type Problem, type ReadResult, type TableRows } from './table.ts'
import { checkZip } from './zip.ts'

/** Articles from a workbook, see {@link xlsxRows}. */
export const readXlsx = async (bytes: Buffer): Promise<ReadResult> => articlesIn(await xlsxRows(bytes, MAX_ROWS))

/**
 * The cells of the first sheet of a workbook. A formula's stored result is somebody else's computation, not a text:
 * such a row is reported, and empty. @param most rows beside the heading; one more is read, to be told from as many
 * @throws file_broken no workbook; too_large when it would unpack to more than 100 MB
 */
export async function xlsxRows(bytes: Buffer, most: number): Promise<TableRows> {
  checkZip(bytes)
  const workbook = new ExcelJS.Workbook()
  const copy = new ArrayBuffer(bytes.length)
  new Uint8Array(copy).set(bytes)
  await workbook.xlsx.load(copy).catch(() => fail('file_broken'))
  const sheet = workbook.worksheets[0] ?? fail('file_broken')
  const rows: string[][] = []
  const problems: Problem[] = []
  for (let number = 1; number <= Math.min(sheet.rowCount, most + 2); number++) {
    const cells: string[] = []
    let formula = false
    sheet.getRow(number).eachCell({ includeEmpty: true }, (cell, column) => {
      formula ||= cell.type === ExcelJS.ValueType.Formula
      cells[column - 1] = textOf(cell)
    })
    rows.push(formula ? [] : cells)
    if (formula) problems.push({ row: number, problem: { zh: '单元格是公式', en: 'A cell is a formula' } })
  }
  return { rows, problems }
}

/** Workbooks keep a day as midnight in UTC, whatever it looks like there. */
const textOf = ({ value, text }: ExcelJS.Cell): string =>
  value instanceof Date && !Number.isNaN(value.getTime()) ? value.toISOString().slice(0, 10) : text
