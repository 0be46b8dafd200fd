import { createHash, randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type { Key } from '../kernel/crypto/cipher.ts'
import { errorCode } from '../ports/db/index.ts'
import { BackupError } from './errors.ts'
import { FRAME, FRAME_BYTES, FrameCipher, type FrameKind, type Header, nameOfKey } from './frames.ts'
import type { PartInfo, PartSum } from './manifest.ts'

/** Where a backup is written until it is whole. */
export const draftOf = (path: string): string => `${path}.part`

/**
 * Writes a backup part by part, compressed and sealed, in bounded memory. It bears another name until it is whole and on
 * the disk: what was interrupted is never taken for a backup.
 */
export class ArchiveWriter {
  readonly #path: string
  readonly #file: FileHandle
  readonly #cipher: FrameCipher
  readonly #signal: AbortSignal | undefined
  readonly #whole = createHash('sha256')
  bytes = 0

  private constructor(path: string, file: FileHandle, cipher: FrameCipher, signal: AbortSignal | undefined) {
    this.#signal = signal
    this.#path = path
    this.#file = file
    this.#cipher = cipher
  }

  /** @throws BackupError exists */
  static async create(path: string, kek: Key, createdAt: Date, signal?: AbortSignal): Promise<ArchiveWriter> {
    if (existsSync(path)) throw new BackupError('exists', { path })
    const salt = randomBytes(32).toString('base64url')
    const header: Header = {
      tandem: 'backup',
      format: 1,
      createdAt: createdAt.toISOString(),
      key: nameOfKey(kek),
      salt,
    }
    const line = `${JSON.stringify(header)}\n`
    const file = await open(draftOf(path), 'w', 0o600).catch((error) => {
      throw unwritable(path, error)
    })
    const writer = new ArchiveWriter(path, file, new FrameCipher(kek, line, salt), signal)
    await writer.#write(Buffer.from(line))
    return writer
  }

  /** @param last nothing follows this part */
  async part(info: PartInfo, source: AsyncIterable<Buffer>, last = false): Promise<PartSum> {
    const hash = createHash('sha256')
    let bytes = 0
    await this.#frame(FRAME.begin, Buffer.from(JSON.stringify(info)))
    await pipeline(
      source,
      async function* (chunks: AsyncIterable<Buffer>) {
        for await (const chunk of chunks) {
          hash.update(chunk)
          bytes += chunk.length
          yield chunk
        }
      },
      createGzip({ level: 3, chunkSize: FRAME_BYTES }),
      async (chunks: AsyncIterable<Buffer>) => {
        for await (const chunk of chunks) await this.#frame(FRAME.data, chunk)
      },
    )
    const sum = { bytes, sha256: hash.digest('hex') }
    await this.#frame(FRAME.end, Buffer.from(JSON.stringify(sum)), last)
    return sum
  }

  /** The backup is there from now on. @returns the SHA-256 of the file */
  async finish(): Promise<string> {
    await this.#file.sync()
    await this.#file.close()
    await rename(draftOf(this.#path), this.#path)
    const folder = await open(dirname(this.#path))
    await folder.sync()
    await folder.close()
    return this.#whole.digest('hex')
  }

  /** Leaves nothing behind. */
  async abandon(): Promise<void> {
    await this.#file.close().catch(() => {})
    await rm(draftOf(this.#path), { force: true })
  }

  async #frame(kind: FrameKind, payload: Buffer, last = false): Promise<void> {
    this.#signal?.throwIfAborted()
    const sealed = this.#cipher.seal(kind, payload, last)
    const head = Buffer.alloc(4)
    head.writeUInt32BE(sealed.length)
    await this.#write(Buffer.concat([head, sealed]))
  }

  async #write(bytes: Buffer): Promise<void> {
    this.#whole.update(bytes)
    this.bytes += bytes.length
    await this.#file.appendFile(bytes).catch((error) => {
      throw unwritable(this.#path, error)
    })
  }
}

const unwritable = (path: string, error: unknown) =>
  new BackupError('unwritable', { path, detail: errorCode(error) ?? String(error) }, error)
