import { fail } from '../../../kernel/errors.ts'
import { readCsv } from './csv.ts'
import { readHtml } from './html.ts'
import { readMarkdown } from './markdown.ts'
import { articlesOf } from './sections.ts'
import type { ReadResult, Unit } from './table.ts'
import { decodeHtml, decodeText, readText } from './text.ts'
import { zipEntries } from './zip.ts'

export interface ReadFile extends ReadResult {
  unit: Unit
}

export type Format = 'docx' | 'xlsx' | 'pdf' | 'html' | 'markdown' | 'csv' | 'text' | 'jsonl'

const UNITS: Record<Format, Unit> = {
  docx: 'section',
  xlsx: 'row',
  pdf: 'page',
  html: 'section',
  markdown: 'line',
  csv: 'row',
  text: 'line',
  jsonl: 'line',
}

/** The articles of a file. @throws unsupported_media, file_protected, file_broken, too_large, bad_encoding */
export async function readFile(bytes: Buffer, name: string): Promise<ReadFile> {
  const format = formatOf(bytes, name)
  return { ...(await read(format, bytes, name.replace(/\.[^.]*$/, ''))), unit: UNITS[format] }
}

/** The parsers of office formats are loaded for their own files: they take longer than reading a page of text does. */
async function read(format: Format, bytes: Buffer, title: string): Promise<ReadResult> {
  switch (format) {
    case 'docx':
      return (await import('./docx.ts')).readDocx(bytes, title)
    case 'xlsx':
      return (await import('./xlsx.ts')).readXlsx(bytes)
    case 'pdf':
      return (await import('./pdf.ts')).readPdf(bytes, title)
    case 'html': {
      const page = readHtml(decodeHtml(bytes))
      return { articles: articlesOf(page.blocks, page.title || title), problems: [] }
    }
    case 'markdown':
      return readMarkdown(decodeText(bytes))
    case 'csv':
      return readCsv(decodeText(bytes))
    case 'text':
      return readText(decodeText(bytes), title)
    case 'jsonl':
      // Texts with labels: no articles.
      return fail('unsupported_media')
  }
}

const BY_ENDING: Record<string, Format> = {
  md: 'markdown',
  markdown: 'markdown',
  csv: 'csv',
  tsv: 'csv',
  jsonl: 'jsonl',
  txt: 'text',
  html: 'html',
  htm: 'html',
}

/** What a file is by its content; only texts, which carry no mark of their own, by their name. */
export function formatOf(bytes: Buffer, name: string): Format {
  if (bytes.subarray(0, 1024).includes('%PDF-')) return 'pdf'
  if (startsWith(bytes, 'PK\u0003\u0004')) return officeFormat(bytes)
  if (startsWith(bytes, '\u00d0\u00cf\u0011\u00e0')) return oldFormat(bytes)
  const ending = name.toLowerCase().split('.').at(-1) ?? ''
  const format = Object.hasOwn(BY_ENDING, ending) ? BY_ENDING[ending] : undefined
  return format ?? fail('unsupported_media')
}

const startsWith = (bytes: Buffer, mark: string) => bytes.toString('latin1', 0, mark.length) === mark

function officeFormat(bytes: Buffer): Format {
  const names = (zipEntries(bytes) ?? fail('file_broken')).map(({ name }) => name)
  if (names.includes('word/document.xml')) return 'docx'
  return names.includes('xl/workbook.xml') ? 'xlsx' : fail('unsupported_media')
}

/** A compound file is a document with a password, or one of the time before DOCX. */
const oldFormat = (bytes: Buffer): never =>
  fail(bytes.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'file_protected' : 'unsupported_media')
