import { createHash } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import type { z } from 'zod'
import type { Key } from '../kernel/crypto/cipher.ts'
import { errorCode } from '../ports/db/index.ts'
import { BackupError } from './errors.ts'
import { FRAME, FrameCipher, Header, MOST_BYTES, nameOfKey, TAG_BYTES } from './frames.ts'
import { PartInfo, PartSum } from './manifest.ts'

const HEADER_MOST = 1024

type Visit = (part: PartInfo, data: AsyncIterable<Buffer>, sum: () => PartSum) => Promise<void>

/**
 * Reads a backup from its first byte to its last and shows each part to `visit`, which reads all of it; `sum` answers
 * once it has. Nothing is taken on trust: each frame is opened at its own place, each part summed, and the end must be
 * the end. @throws BackupError
 */
export async function readArchive(path: string, kek: Key, visit: Visit): Promise<Header> {
  const file = await open(path).catch((error) => {
    throw errorCode(error) === 'ENOENT' ? new BackupError('not_found', { path }) : error
  })
  try {
    const { header, line } = await readHeader(file, path)
    if (header.key !== nameOfKey(kek)) throw new BackupError('wrong_key', { path })
    const frames = new Frames(file, path, new FrameCipher(kek, line, header.salt), Buffer.byteLength(line))
    while (!frames.ended) await readPart(frames, visit)
    return header
  } finally {
    await file.close()
  }
}

async function readPart(frames: Frames, visit: Visit): Promise<void> {
  const first = await frames.next()
  if (first.kind !== FRAME.begin) throw frames.damaged('a part has no beginning')
  let end: Buffer | null = null
  const data = async function* () {
    for (;;) {
      const { kind, payload } = await frames.next()
      if (kind === FRAME.data) yield payload
      else if (kind === FRAME.end) {
        end = payload
        return
      } else throw frames.damaged('a part has no end')
    }
  }
  const hash = createHash('sha256')
  const measured = { bytes: 0, sha256: '' }
  const summed = async function* (chunks: AsyncIterable<Buffer>) {
    for await (const chunk of chunks) {
      hash.update(chunk)
      measured.bytes += chunk.length
      yield chunk
    }
    measured.sha256 = hash.digest('hex')
    const said = frames.parse(PartSum, end ?? Buffer.alloc(0))
    if (said.bytes !== measured.bytes || said.sha256 !== measured.sha256) throw frames.damaged('a part has another sum')
  }
  const info = frames.parse(PartInfo, first.payload)
  await pipeline(Readable.from(data()), createGunzip(), (chunks: AsyncIterable<Buffer>) =>
    visit(info, summed(chunks), () => measured),
  )
  if (measured.sha256 === '') throw frames.damaged('a part was not read')
}

/** The frames of a file, one after the other. */
class Frames {
  readonly #file: FileHandle
  readonly #path: string
  readonly #cipher: FrameCipher
  #at: number
  #size: number | null = null
  /** The last frame was read. */
  ended = false

  constructor(file: FileHandle, path: string, cipher: FrameCipher, at: number) {
    this.#file = file
    this.#path = path
    this.#cipher = cipher
    this.#at = at
  }

  async next(): Promise<{ kind: number; payload: Buffer }> {
    this.#size ??= (await this.#file.stat()).size
    const length = (await this.#read(4)).readUInt32BE()
    if (length <= TAG_BYTES || length > MOST_BYTES) throw this.damaged(`at byte ${this.#at}`)
    const sealed = await this.#read(length)
    this.ended = this.#at === this.#size
    try {
      return this.#cipher.open(sealed, this.ended)
    } catch (error) {
      throw this.damaged(`at byte ${this.#at - length}`, error)
    }
  }

  parse<T extends z.ZodType>(shape: T, bytes: Buffer): z.infer<T> {
    try {
      return shape.parse(JSON.parse(bytes.toString()))
    } catch (error) {
      throw this.damaged('a part that this version does not know', error)
    }
  }

  damaged(detail: string, cause?: unknown): BackupError {
    return new BackupError('damaged', { path: this.#path, detail }, cause)
  }

  async #read(length: number): Promise<Buffer> {
    const { buffer, bytesRead } = await this.#file.read(Buffer.alloc(length), 0, length, this.#at)
    if (bytesRead < length) throw this.damaged('its end is missing')
    this.#at += length
    return buffer
  }
}

async function readHeader(file: FileHandle, path: string): Promise<{ header: Header; line: string }> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(HEADER_MOST), 0, HEADER_MOST, 0)
  const end = buffer.subarray(0, bytesRead).indexOf('\n')
  const line = buffer.toString('utf8', 0, end + 1)
  try {
    const header = Header.parse(JSON.parse(line))
    return { header, line }
  } catch (error) {
    throw new BackupError('not_a_backup', { path }, error)
  }
}
