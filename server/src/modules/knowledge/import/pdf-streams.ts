import { inflateSync } from 'node:zlib'
import { fail } from '../../../kernel/errors.ts'

const MAX_UNPACKED = 200_000_000
const MAX_NESTING = 3
const ZLIB = 0x78

/**
 * Refuses a PDF whose packed streams would fill the memory: each is unpacked here up to a bound, and so is what looks
 * packed again inside. Streams of other kinds and broken ones are left to the reader. @throws too_large
 */
export function checkStreams(pdf: Buffer, most = MAX_UNPACKED): void {
  let left = most
  for (let at = pdf.indexOf('stream'); at !== -1; at = pdf.indexOf('stream', at + 6)) {
    if (pdf.toString('latin1', at - 3, at) === 'end') continue
    const start = at + (pdf[at + 6] === 0x0d ? 8 : 7)
    if (pdf[start] === ZLIB) left -= unpackedBytes(pdf.subarray(start, endOf(pdf, start)), left, MAX_NESTING)
  }
}

function endOf(pdf: Buffer, start: number): number {
  const end = pdf.indexOf('endstream', start)
  return end === -1 ? pdf.length : end
}

function unpackedBytes(packed: Buffer, most: number, nesting: number): number {
  const inner = inflated(packed, most)
  if (!inner) return 0
  const isPacked = nesting > 0 && inner[0] === ZLIB
  return inner.length + (isPacked ? unpackedBytes(inner, most - inner.length, nesting - 1) : 0)
}

function inflated(packed: Buffer, most: number): Buffer | null {
  try {
    return inflateSync(packed, { maxOutputLength: Math.max(most, 1) })
  } catch (error) {
    const isLarger = error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
    return isLarger ? fail('too_large', { limit: '200 MB' }) : null
  }
}
