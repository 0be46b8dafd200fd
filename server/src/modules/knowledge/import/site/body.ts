import { gunzipSync } from 'node:zlib'
import type { Fetched } from '../../../../kernel/egress/get.ts'
import { fail } from '../../../../kernel/errors.ts'
import { decodeHtml, decodeText } from '../text.ts'

export type Loaded = Fetched

/** The text of a page. @throws unsupported_media when it is something else */
export function htmlOf({ type, body }: Loaded): string {
  if (type !== '' && !/\b(?:html|xml|text\/plain)\b/i.test(type)) fail('unsupported_media')
  return decodeHtml(body, type)
}

/** The text of a site map, which may be packed. @throws too_large when it unpacks to more than so many bytes */
export function xmlOf({ type, body }: Loaded, maxBytes: number): string {
  if (body[0] !== 0x1f || body[1] !== 0x8b) return decodeHtml(body, type)
  try {
    return decodeText(gunzipSync(body, { maxOutputLength: maxBytes }))
  } catch {
    return fail('too_large', { limit: `${maxBytes / 1_000_000} MB` })
  }
}
