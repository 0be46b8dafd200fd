import { parseEnglishNumeral } from './english-numerals.ts'

const DIGITS = '零一二三四五六七八九'
const UNITS: Record<string, number> = { 十: 10, 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 }
const SAME: Record<string, string> = {
  〇: '零',
  两: '二',
  壹: '一',
  贰: '二',
  叁: '三',
  肆: '四',
  伍: '五',
  陆: '六',
  柒: '七',
  捌: '八',
  玖: '九',
  拾: '十',
  佰: '百',
  仟: '千',
  俩: '二',
  仨: '三',
}

/** One Chinese numeral, or digits with thousands separators and decimals; for use inside other patterns. */
export const NUMERAL =
  '(?:\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d{1,12}(?:\\.\\d+)?[万千百亿]?|[零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟]{1,12}|半)'

/**
 * The number that a numeral says: "199.5", "1,200", "3万", "三百二十", "三百五" (350), "一万二" (12,000), "二〇二六",
 * "半" (0.5), "twenty-four". NaN when it is none.
 */
export function parseNumeral(text: string): number {
  if (text === '半') return 0.5
  const latin = /^([\d,]+(?:\.\d+)?)([万千百亿]?)$/u.exec(text)
  if (latin) return Number(latin[1]?.replaceAll(',', '')) * (UNITS[latin[2] ?? ''] ?? 1)
  if (/^[a-z]/iu.test(text)) return parseEnglishNumeral(text)
  const clean = [...text].map((c) => SAME[c] ?? c)
  if (clean.length === 0) return Number.NaN
  if (clean.every((c) => DIGITS.includes(c))) return Number(clean.map((c) => DIGITS.indexOf(c)).join(''))
  return parseWithUnits(clean)
}

function parseWithUnits(characters: readonly string[]): number {
  let total = 0
  let section = 0
  let digit = -1
  let lastUnit = 1
  for (const c of characters) {
    const value = DIGITS.indexOf(c)
    const unit = UNITS[c]
    if (value >= 0) {
      digit = value
      if (value === 0) lastUnit = 10
    } else if (unit === undefined) return Number.NaN
    else {
      if (unit >= 10_000) {
        const before = section + Math.max(digit, 0)
        total = unit === 10_000 ? total + before * unit : (total + before) * unit
        section = 0
      } else section += (digit < 0 ? 1 : digit) * unit
      digit = -1
      lastUnit = unit
    }
  }
  // The unit after the last digit may be left unsaid: 三百五 is 350, 一万二 is 12,000.
  const rest = digit > 0 ? digit * Math.max(1, lastUnit / 10) : 0
  return total + section + rest
}
