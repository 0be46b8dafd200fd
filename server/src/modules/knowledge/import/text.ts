import { fail } from '../../../kernel/errors.ts'
import type { Block } from './blocks.ts'
import { articlesOf } from './sections.ts'
import type { ReadResult } from './table.ts'

/** UTF-8, or GB 18030, in which spreadsheets and old pages in China are saved. @throws bad_encoding */
export function decodeText(bytes: Uint8Array, charset?: string): string {
  for (const label of charset ? [charset] : ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(label, { fatal: true }).decode(bytes)
    } catch {
      // Another encoding, or a name that nobody knows: the next one.
    }
  }
  return charset ? decodeText(bytes) : fail('bad_encoding')
}

const CHARSET = /charset\s*=\s*["']?\s*([\w-]+)/i

/** A page in the encoding that its header or its own markup names. */
export const decodeHtml = (bytes: Buffer, type = ''): string =>
  decodeText(bytes, (CHARSET.exec(type) ?? CHARSET.exec(bytes.toString('latin1', 0, 2048)))?.[1])

/** Articles from plain text: questions and answers, or paragraphs under the file's name. */
export function readText(text: string, name: string): ReadResult {
  let line = 1
  const blocks = text.split(/\r\n|\r|\n/).reduce<Block[]>((found, row) => {
    const at = line++
    const open = found.at(-1)
    if (row.trim() === '') found.push({ kind: 'text', text: '', at })
    else if (open?.kind === 'text' && open.text !== '') open.text += `\n${row.trim()}`
    else found.push({ kind: 'text', text: row.trim(), at })
    return found
  }, [])
  const kept = blocks.filter((block) => block.text !== '')
  return { articles: articlesOf(kept, name), problems: [] }
}
