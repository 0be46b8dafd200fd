import { readFileSync } from 'node:fs'
import type { Localized } from '@tandem/contract'
import { objectOf } from '../../kernel/json-object.ts'
import { messageOf } from '../usage.ts'

export type DataProblem = keyof typeof PROBLEMS

const PROBLEMS = {
  unreadable: { zh: '无法读取（{detail}）', en: 'cannot be read ({detail})' },
  not_utf8: { zh: '不是 UTF-8 编码，请转换后再试', en: 'is not UTF-8; convert it first' },
  no_line: { zh: '文件中一行也没有', en: 'the file holds no line' },
  not_an_object: { zh: '不是 JSON 对象', en: 'not a JSON object' },
  no_text: { zh: '缺少 "text"', en: 'no "text"' },
  no_label: { zh: '缺少 "label"', en: 'no "label"' },
  label_form: { zh: '"label" 应为名称或 null', en: '"label" is neither a name nor null' },
  nothing_labelled: { zh: '没有一条文本带有 label', en: 'no text has a label' },
  no_pair: { zh: '缺少 "a" 或 "b"', en: 'no "a" or no "b"' },
  pair_label: { zh: '"label" 应为 0 或 1', en: '"label" is neither 0 nor 1' },
  no_match: { zh: '没有一对的 label 是 1', en: 'no pair has label 1' },
  vector_form: { zh: '"vector" 应为数字列表', en: '"vector" is no list of numbers' },
  no_vector: { zh: '缺少这条文本的向量：“{detail}”', en: 'no vector for "{detail}"' },
} as const satisfies Record<string, Localized>

/** A file that cannot be evaluated with, or one line of it; the sentence names the place. */
export class DataFileError extends Error {
  override readonly name = 'DataFileError'
  readonly file: string
  /** From 1; null when it is the file as a whole. */
  readonly line: number | null
  readonly text: Localized

  constructor(file: string, line: number | null, problem: DataProblem, detail = '') {
    const place = `${file}${line === null ? '' : `:${line}`}: `
    const { zh, en } = PROBLEMS[problem]
    const text = { zh: place + zh.replace('{detail}', () => detail), en: place + en.replace('{detail}', () => detail) }
    super(text.en)
    this.file = file
    this.line = line
    this.text = text
  }
}

/**
 * Reads JSON Lines: an object a line; empty lines and a byte order mark are passed over.
 * @param parse makes an item of the object of a line, or says what is wrong with it
 * @throws DataFileError for a file that cannot be read or holds no item, and for the first bad line
 */
export function readLines<T extends object>(
  file: string,
  parse: (row: Record<string, unknown>) => T | DataProblem,
): T[] {
  const items = contentOf(file)
    .split(/\r?\n/)
    .flatMap((line, i) => (line.trim() === '' ? [] : [parseLine(file, line, i + 1, parse)]))
  if (items.length === 0) throw new DataFileError(file, null, 'no_line')
  return items
}

function contentOf(file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file))
  } catch (error) {
    if (error instanceof TypeError) throw new DataFileError(file, null, 'not_utf8')
    throw unreadable(file, error)
  }
}

export const unreadable = (file: string, error: unknown): DataFileError =>
  new DataFileError(file, null, 'unreadable', messageOf(error).replace(/,.*/, ''))

/** The item of one line, `number` from 1. @throws DataFileError for a bad one */
export function parseLine<T extends object>(
  file: string,
  line: string,
  number: number,
  parse: (row: Record<string, unknown>) => T | DataProblem,
): T {
  const row = objectOf(line)
  if (!row) throw new DataFileError(file, number, 'not_an_object')
  const item = parse(row)
  if (typeof item === 'string') throw new DataFileError(file, number, item)
  return item
}
