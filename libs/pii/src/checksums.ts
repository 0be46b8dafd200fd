const PROVINCES = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71'.split(' '),
)
/** Residence permits of people from Hong Kong, Macao and Taiwan. */
const HMT_PREFIXES = new Set(['810000', '820000', '830000'])

/** Turns nearly all other numbers down before the calendar is asked. */
const RESIDENT_SHAPE = /^[1-8]\d{5}(?:18|19|20)\d\d[01]\d[0-3]\d{4}[\dX]$/
const RESIDENT_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const RESIDENT_CHECKS = '10X98765432'
/**
 * Authority with its kinds, six figures of the region, nine of the organisation, check. The kinds matter: with
 * any second character one in 31 order numbers of 18 digits (20261120...) would pass.
 */
const USCC_SHAPE = /^(?:[159N][1-39]|[24689A][1239]|3[1-59]|7[129]|Y1)(?:10|[1-8]\d)\d{4}[0-9A-HJ-NPQRTUWXY]{10}$/
const USCC_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const USCC_VALUES = Array.from({ length: 91 }, (_, code) => USCC_ALPHABET.indexOf(String.fromCharCode(code)))

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0)

/** GB 11643 numbers of either sort: 18 characters, a real region and date, mod 11-2 check character. */
export function isResidentId(id: string): boolean {
  return RESIDENT_SHAPE.test(id) && isRegion(id) && isDate(id.slice(6, 14)) && residentCheck(id) === id[17]
}

/** The 15-digit form of before 1999; it has no check digit. */
export function isOldResidentId(id: string): boolean {
  return /^\d{15}$/.test(id) && PROVINCES.has(id.slice(0, 2)) && isDate(`19${id.slice(6, 12)}`)
}

/** Whether a resident number belongs to the Hong Kong, Macao and Taiwan residence permit. */
export const isHmtPrefix = (id: string) => HMT_PREFIXES.has(id.slice(0, 6))

const isRegion = (id: string) => PROVINCES.has(id.slice(0, 2)) || isHmtPrefix(id)

function residentCheck(id: string): string | undefined {
  return RESIDENT_CHECKS[sum(RESIDENT_WEIGHTS.map((weight, at) => weight * Number(id[at]))) % 11]
}

/** `yyyymmdd` names a day of the calendar between 1850 and 2099. */
export function isDate(digits: string): boolean {
  const [year, month, day] = [Number(digits.slice(0, 4)), Number(digits.slice(4, 6)), Number(digits.slice(6, 8))]
  return year >= 1850 && year <= 2099 && day >= 1 && day <= daysIn(year, month)
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [31, 0, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0
}

/** ISO/IEC 7812-1 annex B; false for anything but digits. */
export function isLuhn(digits: string): boolean {
  let total = 0
  for (let at = digits.length - 1, double = false; at >= 0; at--, double = !double) {
    const digit = digits.charCodeAt(at) - 48
    if (digit > 9) return false
    const value = double ? digit * 2 : digit
    total += value > 9 ? value - 9 : value
  }
  return total % 10 === 0
}

interface Scheme {
  prefix: RegExp
  lengths: readonly number[]
}

/** Issuer prefixes with the lengths they are issued in; old Chinese debit cards carry no scheme prefix. */
const SCHEMES: Scheme[] = [
  { prefix: /^(?:62|81|35(?:2[89]|[3-8])|6011|64[4-9]|65|60|955|103)/, lengths: [19, 18, 17, 16] },
  { prefix: /^4/, lengths: [19, 16, 13] },
  { prefix: /^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, lengths: [16] },
  { prefix: /^3[47]/, lengths: [15] },
  { prefix: /^3(?:0[0-5]|6|[89])/, lengths: [19, 16, 14] },
]

/** The lengths, longest first, of payment cards that begin like this; none when no issuer does. */
export const cardLengths = (number: string): readonly number[] =>
  SCHEMES.find(({ prefix }) => prefix.test(number))?.lengths ?? []

/** GB 32100 unified social credit code: 18 characters of a 31-letter alphabet, weights 3^i mod 31. */
export function isUscc(code: string): boolean {
  if (!USCC_SHAPE.test(code)) return false
  let weight = 1
  let total = 0
  for (let at = 0; at < 17; at++) {
    total += (USCC_VALUES[code.charCodeAt(at)] ?? 0) * weight
    weight = (weight * 3) % 31
  }
  return code[17] === USCC_ALPHABET[(31 - (total % 31)) % 31]
}

/** Hong Kong identity card, `A1234563` or `AB9876543` without brackets; check digit mod 11. */
export function isHkid(id: string): boolean {
  const match = /^([A-Z]{1,2})(\d{6})([\dA])$/.exec(id)
  if (!match) return false
  const [, letters = '', digits = '', check = ''] = match
  const head = [...letters].map((char) => char.charCodeAt(0) - 55)
  const values = [...(head.length === 1 ? [36, ...head] : head), ...[...digits].map(Number)]
  const total = sum(values.map((value, at) => value * (9 - at)))
  return (total + (check === 'A' ? 10 : Number(check))) % 11 === 0
}
