import { fail } from '../../../../kernel/errors.ts'
import { csvRows } from '../csv.ts'
import { formatOf } from '../read-file.ts'
import { decodeText } from '../text.ts'
import { examplesIn } from './columns.ts'
import { readJsonLines } from './json-lines.ts'
import { MAX_EXAMPLES, type ReadExamples } from './rows.ts'

/**
 * The examples of a file with their intents.
 * @throws unsupported_media, file_protected, file_broken, too_large, bad_encoding, no_intent_columns, no_text
 */
export async function readExamples(bytes: Buffer, name: string): Promise<ReadExamples> {
  const { rows, problems } = await read(bytes, name)
  if (rows.length + problems.length > MAX_EXAMPLES) fail('too_large', { limit: `${MAX_EXAMPLES}` })
  if (rows.length === 0 && problems.length === 0) fail('no_text')
  return { rows, problems: problems.sort((a, b) => a.row - b.row) }
}

async function read(bytes: Buffer, name: string): Promise<ReadExamples> {
  switch (formatOf(bytes, name)) {
    case 'xlsx':
      // Loaded for its own files: it takes longer than reading a page of text does.
      return examplesIn(await (await import('../xlsx.ts')).xlsxRows(bytes, MAX_EXAMPLES))
    case 'csv':
    case 'text':
      return examplesIn(csvRows(decodeText(bytes), MAX_EXAMPLES))
    case 'jsonl':
      return readJsonLines(decodeText(bytes))
    default:
      return fail('unsupported_media')
  }
}
