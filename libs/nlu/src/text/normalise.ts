import { toSimplified } from './traditional.ts'

/** Longest text, in UTF-16 units, that features are taken from; what follows is ignored. */
export const MAX_TEXT = 2000

/** Zero-width, bidirectional, soft hyphen, BOM, variation selectors, skin tones and control characters. */
const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]|[\ufe00-\ufe0f]|\ud83c[\udffb-\udfff]/g

/** A character (not a digit) written three times or more. */
const STRETCHED = /([^\d\s])\1{2,}/gu

/** What telephones and word processors write for the apostrophe within a word. */
const APOSTROPHE = /(?<=\p{Script=Latin})[\u2018\u2019\u02bc\u2032\u00b4`](?=\p{Script=Latin})/gu

const SPACE = /\s+/g

/**
 * One spelling for what people type: NFKC (full-width to ASCII), lower case, simplified characters, straight
 * apostrophes, no invisible characters, runs of one character or emoji cut to two, single spaces, at most
 * {@link MAX_TEXT} units.
 * Linear in the length of the text, and bounded: only the head of a huge text is looked at.
 */
export function normalise(text: string): string {
  const head = text.length > MAX_TEXT * 2 ? text.slice(0, MAX_TEXT * 2) : text
  const folded = head
    .replace(INVISIBLE, '')
    .replace(APOSTROPHE, "'")
    .normalize('NFKC')
    .toLowerCase()
    .replace(STRETCHED, '$1$1')
  const spaced = toSimplified(folded).replace(SPACE, ' ').trim()
  return spaced.length > MAX_TEXT ? spaced.slice(0, MAX_TEXT) : spaced
}

/** Full-width digits, letters and marks to ASCII and the wide space to a space; every offset is kept. */
export function foldWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e\u3000]/g, (c) =>
    c === '\u3000' ? ' ' : String.fromCharCode(c.charCodeAt(0) - 0xfee0),
  )
}
