import type { Localized } from '@tandem/contract'
import { objectOf } from '../../../../kernel/json-object.ts'
import { type ExampleRow, exampleRow, MAX_EXAMPLES, type ReadExamples, sorted } from './rows.ts'

/** The examples of JSON Lines of text and label, as `tandem eval` reads them, or of text and intent, as packs have them. */
export function readJsonLines(text: string): ReadExamples {
  const lines = text.split(/\r?\n/, MAX_EXAMPLES + 2)
  return sorted(lines.flatMap((line, i) => (line.trim() === '' ? [] : [{ at: i + 1, row: rowOf(i + 1, line) }])))
}

function rowOf(at: number, line: string): ExampleRow | Localized {
  const found = objectOf(line)
  if (!found) return NO_OBJECT
  const { text, label = found.intent } = found
  if (typeof text !== 'string') return NO_TEXT
  if (typeof label === 'object' && label !== null) return LABEL_FORM
  return exampleRow(at, { text, label: label == null ? '' : String(label) })
}

const NO_OBJECT: Localized = { zh: '这一行不是 JSON 对象', en: 'The line is no JSON object' }
const NO_TEXT: Localized = { zh: '缺少 "text"', en: 'There is no "text"' }
const LABEL_FORM: Localized = { zh: '"label" 应为名称', en: '"label" has to be a name' }
