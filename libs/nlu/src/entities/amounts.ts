import { NUMERAL, parseNumeral } from './numerals.ts'
import type { Entity } from './types.ts'

const SIGNS: Record<string, string> = {
  '¥': 'CNY',
  '￥': 'CNY',
  $: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  hk$: 'HKD',
  us$: 'USD',
  nt$: 'TWD',
}
const NAMES: Record<string, string> = {
  元: 'CNY',
  块钱: 'CNY',
  块: 'CNY',
  圆: 'CNY',
  人民币: 'CNY',
  rmb: 'CNY',
  cny: 'CNY',
  yuan: 'CNY',
  美元: 'USD',
  美金: 'USD',
  刀: 'USD',
  usd: 'USD',
  dollar: 'USD',
  dollars: 'USD',
  bucks: 'USD',
  欧元: 'EUR',
  eur: 'EUR',
  euro: 'EUR',
  euros: 'EUR',
  英镑: 'GBP',
  gbp: 'GBP',
  pounds: 'GBP',
  港币: 'HKD',
  港元: 'HKD',
  hkd: 'HKD',
  日元: 'JPY',
  jpy: 'JPY',
  yen: 'JPY',
}
const SIGNED =
  /(?<sign>(?:hk|us|nt)?\$|[¥￥€£]|\brmb\s?|\bcny\s?|\busd\s?)\s*(?<number>\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?|\d+(?:\.\d{1,2})?)(?<wan>万|k\b)?/giu
const names = Object.keys(NAMES)
  .sort((a, b) => b.length - a.length)
  .join('|')
const NAMED = new RegExp(
  `(?<number>${NUMERAL})(?:多|来)?\\s*(?<name>${names})(?![a-z])(?<rest>[一二三四五六七八九\\d](?![\\d天个月年点号]))?(?:毛|角)?钱?`,
  'giu',
)
const JIAO = new RegExp(`(?<![元块\\d])(?<number>${NUMERAL})(?:毛|角)钱?`, 'giu')

/** Sums of money: ¥199, 199块5, 三百元, $20, 20 dollars, 5毛. */
export function findAmounts(text: string): Entity[] {
  const found: Entity[] = []
  const add = (match: RegExpExecArray, value: number, currency: string) => {
    if (!Number.isFinite(value)) return
    const written = match[0].trimEnd()
    found.push({
      type: 'amount',
      value,
      currency,
      start: match.index,
      end: match.index + written.length,
      text: written,
    })
  }
  for (const match of text.matchAll(SIGNED)) {
    const { sign = '', number = '', wan } = match.groups ?? {}
    const code = sign.trim().toLowerCase()
    const factor = wan === '万' ? 10_000 : wan ? 1000 : 1
    add(match, parseNumeral(number) * factor, SIGNS[code] ?? NAMES[code] ?? 'CNY')
  }
  for (const match of text.matchAll(NAMED)) {
    const { number = '', name = '', rest } = match.groups ?? {}
    const tenths = rest ? parseNumeral(rest) / 10 : 0
    add(match, Math.round((parseNumeral(number) + tenths) * 100) / 100, NAMES[name.toLowerCase()] ?? 'CNY')
  }
  for (const match of text.matchAll(JIAO)) add(match, parseNumeral(match.groups?.number ?? '') / 10, 'CNY')
  return found
}
