import { inflateRawSync } from 'node:zlib'
import { fail } from '../../../kernel/errors.ts'

const END = 0x06054b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50
const END_BYTES = 22
const ENTRY_BYTES = 46
const LOCAL_BYTES = 30
const MAX_COMMENT = 65_535
const MAX_ENTRIES = 10_000
const MAX_UNPACKED = 100_000_000
const STORED = 0
const DEFLATED = 8
const ENCRYPTED = 1

export interface ZipEntry {
  name: string
  flags: number
  method: number
  packed: number
  unpacked: number
  /** Of the local header. */
  offset: number
}

/** The entries that a zip file's central directory lists (APPNOTE 6.3, section 4.3); null when this is no zip file. */
export function zipEntries(zip: Buffer): ZipEntry[] | null {
  const end = findEnd(zip)
  if (end === null) return null
  let at = zip.readUInt32LE(end + 16)
  const entries: ZipEntry[] = []
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    if (at + ENTRY_BYTES > zip.length || zip.readUInt32LE(at) !== ENTRY) return null
    const nameEnd = at + ENTRY_BYTES + zip.readUInt16LE(at + 28)
    entries.push({
      name: zip.toString('utf8', at + ENTRY_BYTES, nameEnd),
      flags: zip.readUInt16LE(at + 8),
      method: zip.readUInt16LE(at + 10),
      packed: zip.readUInt32LE(at + 20),
      unpacked: zip.readUInt32LE(at + 24),
      offset: zip.readUInt32LE(at + 42),
    })
    at = nameEnd + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return entries
}

/**
 * Refuses a bomb before any library unpacks it: by what the directory says, and, since a directory may lie, by
 * unpacking each entry up to the size it claims. @throws file_broken, file_protected, too_large
 */
export function checkZip(zip: Buffer): void {
  const entries = zipEntries(zip) ?? fail('file_broken')
  const claimed = entries.reduce((sum, { unpacked }) => sum + unpacked, 0)
  if (claimed > MAX_UNPACKED || entries.length > MAX_ENTRIES) fail('too_large', { limit: '100 MB' })
  for (const entry of entries) checkEntry(zip, entry)
}

function checkEntry(zip: Buffer, { flags, method, packed, unpacked, offset }: ZipEntry): void {
  if (flags & ENCRYPTED) fail('file_protected')
  if (offset + LOCAL_BYTES > zip.length || zip.readUInt32LE(offset) !== LOCAL) fail('file_broken')
  const start = offset + LOCAL_BYTES + zip.readUInt16LE(offset + 26) + zip.readUInt16LE(offset + 28)
  if (method === STORED && packed === unpacked && start + packed <= zip.length) return
  if (method !== DEFLATED) fail('file_broken')
  try {
    inflateRawSync(zip.subarray(start, start + packed), { maxOutputLength: Math.max(unpacked, 1) })
  } catch (error) {
    const isLarger = error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
    fail(isLarger ? 'too_large' : 'file_broken', isLarger ? { limit: '100 MB' } : {})
  }
}

function findEnd(zip: Buffer): number | null {
  for (let at = zip.length - END_BYTES; at >= Math.max(0, zip.length - END_BYTES - MAX_COMMENT); at--) {
    if (zip.readUInt32LE(at) === END) return at
  }
  return null
}
