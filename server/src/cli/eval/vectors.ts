import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { DataFileError, parseLine, unreadable } from './lines.ts'

/**
 * Reads JSON Lines of {"text","vector"}, line by line: vectors of many texts are longer than a string may be. Whatever
 * else stands in a line is passed over, so that files of examples may bring their vectors along.
 * @throws DataFileError for a file that cannot be read or holds no vector, and for the first bad line
 */
export async function readVectors(file: string): Promise<Map<string, Float32Array>> {
  const vectors = new Map<string, Float32Array>()
  let number = 0
  try {
    for await (const line of createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity })) {
      number++
      if (line.trim() === '') continue
      const { text, vector } = parseLine(file, line, number, ({ text, vector }) => {
        if (typeof text !== 'string') return 'no_text'
        return isNumbers(vector) ? { text, vector } : 'vector_form'
      })
      vectors.set(text, Float32Array.from(vector))
    }
  } catch (error) {
    if (error instanceof DataFileError) throw error
    throw unreadable(file, error)
  }
  if (vectors.size === 0) throw new DataFileError(file, null, 'no_line')
  return vectors
}

const isNumbers = (value: unknown): value is number[] =>
  Array.isArray(value) && value.length > 0 && value.every((number) => typeof number === 'number')
