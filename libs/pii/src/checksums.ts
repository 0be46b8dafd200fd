const PROVINCES = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71'.split(' '),
)
/** Residence permits of people from Hong Kong, Macao and Taiwan. */
const HMT_PREFIXES = new Set(['810000', '820000', '830000'])

const RESIDENT_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const RESIDENT_CHECKS = '10X98765432'
const USCC_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0)

/** GB 11643 numbers of either sort: 18 characters, a real region and date, mod 11-2 check character. */
export function isResidentId(id: string): boolean {
  return /^\d{17}[\dX]$/.test(id) && isRegion(id) && isDate(id.slice(6, 14)) && residentCheck(id) === id[17]
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
  if (year < 1850 || year > 2099) return false
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/** ISO/IEC 7812-1 annex B, over a string of digits. */
export function isLuhn(digits: string): boolean {
  let total = 0
  for (let at = digits.length - 1, double = false; at >= 0; at--, double = !double) {
    const digit = Number(digits[at]) * (double ? 2 : 1)
    total += digit > 9 ? digit - 9 : digit
  }
  return total % 10 === 0
}

/** GB 32100 unified social credit code: 18 characters of a 31-letter alphabet, weights 3^i mod 31. */
export function isUscc(code: string): boolean {
  if (code.length !== 18) return false
  const values = [...code].map((char) => USCC_ALPHABET.indexOf(char))
  if (values.includes(-1)) return false
  let weight = 1
  let total = 0
  for (const value of values.slice(0, 17)) {
    total += value * weight
    weight = (weight * 3) % 31
  }
  return (31 - (total % 31)) % 31 === values[17]
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
