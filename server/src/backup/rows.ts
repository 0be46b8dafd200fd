import { createHash, type Hash } from 'node:crypto'
import type { Rows } from './manifest.ts'

const NEWLINE = 10

/**
 * Hashes rows as a set: the SHA-256 of each line, summed in eight lanes of 32 bits. Two tables of the same rows have the
 * same hash in whatever order they are read, so that nothing has to be sorted.
 */
export class RowHash {
  readonly #lanes = new Uint32Array(8)
  #rows = 0
  #line: Hash | null = null

  update(chunk: Buffer): void {
    let from = 0
    for (let to = chunk.indexOf(NEWLINE); to >= 0; to = chunk.indexOf(NEWLINE, from)) {
      this.#add(chunk.subarray(from, to))
      this.#endLine()
      from = to + 1
    }
    if (from < chunk.length) this.#add(chunk.subarray(from))
  }

  result(): Rows {
    if (this.#line) throw new Error('the rows end inside of one')
    const hash = Buffer.alloc(32)
    for (const [i, lane] of this.#lanes.entries()) hash.writeUInt32BE(lane, i * 4)
    return { rows: this.#rows, rowHash: hash.toString('hex') }
  }

  #add(bytes: Buffer): void {
    this.#line ??= createHash('sha256')
    this.#line.update(bytes)
  }

  #endLine(): void {
    const digest = (this.#line ?? createHash('sha256')).digest()
    for (const [i, lane] of this.#lanes.entries()) this.#lanes[i] = lane + digest.readUInt32BE(i * 4)
    this.#line = null
    this.#rows++
  }
}

/** The same chunks, hashed on their way. */
export async function* hashed(chunks: AsyncIterable<Buffer>, hash: RowHash): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) {
    hash.update(chunk)
    yield chunk
  }
}

/** Line by line, without the line ends. */
export async function* linesOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let pieces: Buffer[] = []
  for await (const chunk of chunks) {
    let from = 0
    for (let to = chunk.indexOf(NEWLINE); to >= 0; to = chunk.indexOf(NEWLINE, from)) {
      yield Buffer.concat([...pieces, chunk.subarray(from, to)])
      pieces = []
      from = to + 1
    }
    if (from < chunk.length) pieces.push(chunk.subarray(from))
  }
}
