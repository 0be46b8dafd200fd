import { createCipheriv, createDecipheriv, createHash, hkdfSync } from 'node:crypto'
import { z } from 'zod'
import { derive, type Key } from '../kernel/crypto/cipher.ts'

/** The first line of a backup, in clear. What it says is bound to every frame after it. */
export const Header = z.strictObject({
  tandem: z.literal('backup'),
  format: z.literal(1),
  createdAt: z.iso.datetime(),
  /** Tells a wrong key from a damaged file, and nothing about the key. */
  key: z.string(),
  salt: z.string(),
})
export type Header = z.infer<typeof Header>

/** What a frame carries; the parts follow one another, each as one `begin`, any number of `data` and one `end`. */
export const FRAME = { begin: 1, data: 2, end: 3 } as const
export type FrameKind = (typeof FRAME)[keyof typeof FRAME]

/** Bytes of a part in one frame, at most; what goes on top is the kind and the tag of AES-GCM. */
export const FRAME_BYTES = 64 * 1024
export const TAG_BYTES = 16
export const MOST_BYTES = FRAME_BYTES + 1 + TAG_BYTES

export const nameOfKey = (kek: Key): string => derive(kek, 'backup-name').subarray(0, 8).toString('hex')

/**
 * Seals and opens the frames of one file: AES-256-GCM under a key of this file alone (HKDF-SHA256 of the key of keys and
 * the header's salt), so that a counter can be the IV. The additional data names the header, the frame's place and
 * whether it is the last one: what is swapped, left out, cut off or taken from another file does not open.
 */
export class FrameCipher {
  readonly #key: Buffer
  readonly #header: Buffer
  #seq = 0n

  constructor(kek: Key, headerLine: string, salt: string) {
    this.#key = Buffer.from(
      hkdfSync('sha256', kek.bytes, Buffer.from(salt, 'base64url'), Buffer.from('tandem/backup/v1'), 32),
    )
    this.#header = createHash('sha256').update(headerLine).digest()
  }

  seal(kind: FrameKind, payload: Buffer, last: boolean): Buffer {
    const { iv, aad } = this.#next(last)
    const cipher = createCipheriv('aes-256-gcm', this.#key, iv, { authTagLength: TAG_BYTES })
    cipher.setAAD(aad)
    return Buffer.concat([cipher.update(Buffer.of(kind)), cipher.update(payload), cipher.final(), cipher.getAuthTag()])
  }

  /** @throws when the frame is not the one that was written here */
  open(sealed: Buffer, last: boolean): { kind: number; payload: Buffer } {
    const { iv, aad } = this.#next(last)
    const decipher = createDecipheriv('aes-256-gcm', this.#key, iv, { authTagLength: TAG_BYTES })
    decipher.setAAD(aad)
    decipher.setAuthTag(sealed.subarray(-TAG_BYTES))
    const plain = Buffer.concat([decipher.update(sealed.subarray(0, -TAG_BYTES)), decipher.final()])
    return { kind: plain[0] ?? 0, payload: plain.subarray(1) }
  }

  #next(last: boolean): { iv: Buffer; aad: Buffer } {
    const iv = Buffer.alloc(12)
    iv.writeBigUInt64BE(this.#seq, 4)
    const place = Buffer.from(`|${this.#seq}|${last ? 'last' : 'more'}|v1`)
    this.#seq++
    return { iv, aad: Buffer.concat([this.#header, place]) }
  }
}
