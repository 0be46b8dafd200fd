import type { Localized } from '@tandem/contract'
import {
  assertErlangAInput,
  assertErlangCInput,
  QueueingError,
  type QueueingErrorCode,
  queueA,
  queueC,
} from '@tandem/queueing'

/** Why a row has no result: a code for programs, the field concerned, a sentence for people. */
interface RowError extends Localized {
  code: QueueingErrorCode | 'not_json' | 'unknown_model'
  field?: string
}

/** The row as it came, with its results or its error. Infinite waits are null, as JSON has no infinity. */
export function calculate(line: string, number: number): object {
  const row = parse(line)
  if (!row)
    return {
      line: number,
      error: fault('not_json', `第 ${number} 行不是 JSON 对象`, `line ${number} is no JSON object`),
    }
  try {
    return { ...row, ...resultsOf(row) }
  } catch (error) {
    if (error instanceof QueueingError) return { ...row, error: explain(error) }
    throw error
  }
}

function parse(line: string): Record<string, unknown> | null {
  try {
    const row: unknown = JSON.parse(line)
    return typeof row === 'object' && row !== null && !Array.isArray(row) ? { ...row } : null
  } catch {
    return null
  }
}

function resultsOf(row: Record<string, unknown>): object {
  if (row.model === 'C') {
    assertErlangCInput(row)
    const { pWait, sl, asa, occ } = queueC(row)
    return { pWait, sl, asa: Number.isFinite(asa) ? asa : null, occ }
  }
  if (row.model === 'A') {
    assertErlangAInput(row)
    const { pWait, pAbandon, occ, slServedWithinT_overAll, asaServed } = queueA(row)
    return { pWait, pAbandon, occ, slServedWithinT_overAll, asaServed }
  }
  return { error: { ...fault('unknown_model', 'model 必须是 "C" 或 "A"', 'model must be "C" or "A"'), field: 'model' } }
}

const fault = (code: RowError['code'], zh: string, en: string): RowError => ({ code, zh, en })

const CHINESE: Record<QueueingErrorCode, string> = {
  missing: '缺少',
  not_a_number: '必须是数字',
  out_of_range: '超出允许范围',
  not_whole: '必须是整数',
  too_large: '过大，无法计算',
  unreachable: '无法达到',
}

function explain({ code, field, message }: QueueingError): RowError {
  const zh = code === 'missing' ? `缺少 ${field}` : `${field} ${CHINESE[code]}`
  return { code, field, zh, en: message }
}
