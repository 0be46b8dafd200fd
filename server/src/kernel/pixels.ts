/**
 * How many pixels a picture unfolds to, from its header: PNG, JPEG and WebP, which are what phones and browsers send;
 * null for other formats and for broken headers.
 */
export function pixelsOf(image: Buffer): number | null {
  try {
    return pngPixels(image) ?? jpegPixels(image) ?? webpPixels(image)
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

const pngPixels = (image: Buffer): number | null =>
  image.subarray(0, 8).equals(PNG) ? image.readUInt32BE(16) * image.readUInt32BE(20) : null

/** The size stands in the start-of-frame segment (ITU T.81, B.2.2). */
function jpegPixels(image: Buffer): number | null {
  if (image.length < 4 || image.readUInt16BE(0) !== 0xffd8) return null
  for (let at = 2; ; at += 2 + image.readUInt16BE(at + 2)) {
    const marker = image.readUInt16BE(at)
    const isFrame = marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker)
    if (isFrame) return image.readUInt16BE(at + 5) * image.readUInt16BE(at + 7)
    if (marker < 0xff01 || marker === 0xffda) return null
  }
}

/** The three kinds of first chunk (RFC 9649). */
function webpPixels(image: Buffer): number | null {
  if (image.toString('latin1', 0, 4) !== 'RIFF' || image.toString('latin1', 8, 12) !== 'WEBP') return null
  switch (image.toString('latin1', 12, 16)) {
    case 'VP8X':
      return (image.readUIntLE(24, 3) + 1) * (image.readUIntLE(27, 3) + 1)
    case 'VP8L':
      return ((image.readUInt32LE(21) & 0x3fff) + 1) * (((image.readUInt32LE(21) >> 14) & 0x3fff) + 1)
    case 'VP8 ':
      return (image.readUInt16LE(26) & 0x3fff) * (image.readUInt16LE(28) & 0x3fff)
    default:
      return null
  }
}
