import type { Clock } from './clock.ts'
import { pooledRandomBytes } from './random.ts'

let lastMs = 0
let counter = 0

/**
 * A UUIDv7 (RFC 9562 section 5.7): 48 bits of milliseconds, a 12-bit counter within the millisecond (section 6.2,
 * method 1), then random bits. Ids of one process sort in the order in which they were made.
 */
export function uuidv7(clock: Clock): string {
  const bytes = Buffer.from(pooledRandomBytes(16))
  const now = clock.now()
  // Starts in the lower half, so that a busy millisecond has room to count; past its end the next one is borrowed.
  if (now > lastMs || now < lastMs - 1000) {
    lastMs = now
    counter = bytes.readUInt16BE(6) & 0x07ff
  } else if (++counter > 0x0fff) {
    lastMs++
    counter = 0
  }
  bytes.writeUIntBE(lastMs, 0, 6)
  bytes.writeUInt16BE(0x7000 | counter, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  return written(bytes)
}

/** The UUIDv8 (RFC 9562 section 5.8) of a keyed hash: what has it is always called the same, and nobody can guess it. */
export function uuidOf(hash: Buffer): string {
  const bytes = Buffer.from(hash.subarray(0, 16))
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  return written(bytes)
}

function written(bytes: Buffer): string {
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** The tenant id of what belongs to the whole installation: sign-ins, setup, operator-wide audit. */
export const INSTALLATION = '00000000-0000-0000-0000-000000000000'
