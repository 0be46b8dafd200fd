import type { Token } from '../text/tokenise.ts'
import { mix } from './hash.ts'

const WORD = 7
const OTHER = 3
const LONG_NUMBER = 0x23

/** Order and phone numbers differ in every text, so one is as good as another. */
export function isLongNumber(text: string, start: number, end: number): boolean {
  return end - start >= 6 && text.charCodeAt(start) <= 57
}

/** A number for what a token says: long numbers all say the same, shorter ones are names ("12315"). */
export function hashToken(text: string, { start, end, kind }: Token): number {
  if (kind === 'word' && isLongNumber(text, start, end)) return LONG_NUMBER
  let hash = kind === 'word' ? WORD : OTHER
  for (let i = start; i < end; i++) hash = mix(hash, text.charCodeAt(i))
  return hash
}
