/** True for a Chinese character of the basic plane (unified ideographs and extension A). */
export function isHan(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf)
}

/** True for an ASCII digit. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

/** True for what stands inside a word of an alphabetic script: letters, digits, the apostrophe. */
export function isWordCharacter(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || isDigit(code) || code === 39
  // Latin with accents, Greek, Cyrillic, Hebrew, Arabic, Indic and South-East Asian scripts, kana and hangul.
  return (code >= 0xc0 && code <= 0x1fff) || (code >= 0x3041 && code <= 0x30ff) || (code >= 0xac00 && code <= 0xd7a3)
}

/** True for a mark that carries no meaning for features: punctuation and symbols below U+3100 that are no letters. */
export function isMark(code: number): boolean {
  if (isWordCharacter(code)) return false
  return (
    code < 0x80 ||
    (code >= 0xa0 && code < 0xc0) ||
    (code >= 0x2000 && code <= 0x206f) ||
    (code >= 0x3000 && code <= 0x3040)
  )
}
