const BELOW_TWENTY = [
  ...['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'],
  ...['eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'],
]
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
const OTHERS: Record<string, number> = { dozen: 12, hundred: 100, thousand: 1000 }

const ONES = BELOW_TWENTY.slice(1, 10).join('|')

/** One English numeral in words, whole; for use inside other patterns that do not mind case. */
export const ENGLISH_NUMERAL = `\\b(?:(?:${TENS.join('|')})(?:[- ](?:${ONES}))?|${[...BELOW_TWENTY, ...Object.keys(OTHERS)].join('|')})\\b`

/** The number that an English numeral says: "seven", "Thirty", "twenty-four"; NaN when it is none. */
export function parseEnglishNumeral(text: string): number {
  const [first = '', second] = text.toLowerCase().split(/[- ]/)
  const ones = second === undefined ? 0 : BELOW_TWENTY.indexOf(second)
  const tens = TENS.indexOf(first)
  if (tens >= 0) return ones < 0 || ones > 9 ? Number.NaN : (tens + 2) * 10 + ones
  if (second !== undefined) return Number.NaN
  const small = BELOW_TWENTY.indexOf(first)
  return small >= 0 ? small : (OTHERS[first] ?? Number.NaN)
}
