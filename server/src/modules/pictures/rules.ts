import { MAX_PICTURE_BYTES, PICTURE_TYPES } from '@tandem/contract'
import { fileTypeFromBuffer } from 'file-type'
import { fail } from '../../kernel/errors.ts'
import { pixelsOf } from '../../kernel/pixels.ts'

export type PictureType = (typeof PICTURE_TYPES)[number]

/** Larger than any screen shows; a phone that has to unfold more may give up. */
const MAX_PIXELS = 8_000_000

/**
 * What a picture is, by its content: never SVG, which could carry script, and nothing that unfolds to more than a
 * customer's phone takes.
 * @throws too_large, unsupported_media, file_broken
 */
export async function typeOf(content: Buffer): Promise<PictureType> {
  if (content.length > MAX_PICTURE_BYTES) return fail('too_large', { limit: '1 MB' })
  const mime = (await fileTypeFromBuffer(content))?.mime
  const type = PICTURE_TYPES.find((one) => one === mime) ?? fail('unsupported_media')
  const pixels = pixelsOf(content)
  if (!pixels) return fail('file_broken')
  if (pixels > MAX_PIXELS) return fail('too_large', { limit: '8 MP' })
  return type
}
