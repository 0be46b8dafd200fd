import { ENGLISH_NUMERAL } from './english-numerals.ts'
import { NUMERAL, parseNumeral } from './numerals.ts'
import type { Entity } from './types.ts'

const UNITS =
  '件|个|双|台|套|箱|盒|包|瓶|本|张|条|部|支|只|份|袋|对|桶|罐|块|把|件套|单|次|人|斤|公斤|千克|克|米|厘米|升|毫升'
const CHINESE = new RegExp(`(?<![第\\d])(?<number>${NUMERAL})(?<unit>${UNITS})(?![月星小])`, 'gu')
const ENGLISH_UNITS =
  'pieces?|pcs|items?|pairs?|sets?|boxes|box|bottles?|packs?|units?|bags?|copies|copy|kg|grams?|litres?|liters?'
const ENGLISH = new RegExp(`\\b(?:a )?(?<number>\\d{1,6}|${ENGLISH_NUMERAL})\\s*(?<unit>${ENGLISH_UNITS})\\b`, 'giu')

/** How many of something: 两件, 3箱, two pairs, 12 pcs. */
export function findQuantities(text: string): Entity[] {
  const found: Entity[] = []
  for (const pattern of [CHINESE, ENGLISH]) {
    for (const match of text.matchAll(pattern)) {
      const { number = '', unit = '' } = match.groups ?? {}
      const value = parseNumeral(number)
      if (!Number.isFinite(value)) continue
      const end = match.index + match[0].length
      found.push({ type: 'quantity', value, unit: unit.toLowerCase(), start: match.index, end, text: match[0] })
    }
  }
  return found
}
