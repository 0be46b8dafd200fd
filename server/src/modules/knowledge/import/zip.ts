const END = 0x06054b50
const ENTRY = 0x02014b50
const END_BYTES = 22
const ENTRY_BYTES = 46
const MAX_COMMENT = 65_535

/**
 * What a zip file says it unpacks to, in bytes, from its central directory (APPNOTE 6.3, section 4.3): a bomb is
 * refused before anything is unpacked. Null when this is no zip file.
 */
export function unpackedBytes(zip: Buffer): number | null {
  const end = findEnd(zip)
  if (end === null) return null
  let at = zip.readUInt32LE(end + 16)
  let sum = 0
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    if (at + ENTRY_BYTES > zip.length || zip.readUInt32LE(at) !== ENTRY) return null
    sum += zip.readUInt32LE(at + 24)
    at += ENTRY_BYTES + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return sum
}

function findEnd(zip: Buffer): number | null {
  for (let at = zip.length - END_BYTES; at >= Math.max(0, zip.length - END_BYTES - MAX_COMMENT); at--) {
    if (zip.readUInt32LE(at) === END) return at
  }
  return null
}
