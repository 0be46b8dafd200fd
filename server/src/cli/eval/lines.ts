import { readFileSync } from 'node:fs'
import { messageOf } from '../usage.ts'

/** A file that cannot be evaluated with, or one line of it; the sentence names the place. */
export class DataFileError extends Error {
  override readonly name = 'DataFileError'
  readonly file: string
  /** From 1; null when it is the file as a whole. */
  readonly line: number | null

  constructor(file: string, line: number | null, problem: string) {
    super(`${file}${line === null ? '' : `:${line}`}: ${problem}`)
    this.file = file
    this.line = line
  }
}

/**
 * Reads JSON Lines: an object a line; empty lines and a byte order mark are passed over.
 * @param parse makes an item of the object of a line, or says in a string what is wrong with it
 * @throws DataFileError for a file that cannot be read or holds no item, and for the first bad line
 */
export function readLines<T extends object>(file: string, parse: (row: Record<string, unknown>) => T | string): T[] {
  const items = contentOf(file)
    .split(/\r?\n/)
    .flatMap((line, i) => (line.trim() === '' ? [] : [parseLine(file, line, i + 1, parse)]))
  if (items.length === 0) throw new DataFileError(file, null, 'the file holds no line')
  return items
}

function contentOf(file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file))
  } catch (error) {
    const problem = error instanceof TypeError ? 'is not UTF-8' : messageOf(error).replace(/,.*/, '')
    throw new DataFileError(file, null, `cannot be read (${problem})`)
  }
}

/** The item of one line, `number` from 1. @throws DataFileError for a bad one */
export function parseLine<T extends object>(
  file: string,
  line: string,
  number: number,
  parse: (row: Record<string, unknown>) => T | string,
): T {
  const row = objectOf(line)
  if (!row) throw new DataFileError(file, number, 'not a JSON object')
  const item = parse(row)
  if (typeof item === 'string') throw new DataFileError(file, number, item)
  return item
}

function objectOf(line: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null
  } catch {
    return null
  }
}
