import { DISTRICT_HEAD } from './detect/regions.ts'
import { COMPOUND_SURNAMES } from './detect/surnames.ts'
import { find } from './find.ts'
import type { PiiType, Span } from './types.ts'

export interface MaskOptions {
  /** Mask these kinds only; default all. */
  types?: readonly PiiType[]
}

const SECRET = '******'
const stars = (count: number) => '*'.repeat(Math.max(0, count))

/** Keep `head` and `tail` characters and star the rest; a value too short for that is starred whole. */
function keepEnds(value: string, head: number, tail: number): string {
  const hidden = value.length - head - tail
  return hidden > 0 ? value.slice(0, head) + stars(hidden) + value.slice(value.length - tail) : stars(value.length)
}

/** `张三` becomes `张*`, `欧阳修远` becomes `欧阳**`; other scripts keep their first letter. */
export function maskName(name: string): string {
  const characters = [...name.trim()]
  const shown = COMPOUND_SURNAMES.has(characters.slice(0, 2).join('')) && characters.length > 2 ? 2 : 1
  if (characters.length <= 1) return stars(characters.length)
  return characters.map((char, at) => (at < shown || /[·\s-]/.test(char) ? char : '*')).join('')
}

/** Mobile `138****8000`, landline `010-****5678`, others `+44****0123`. */
export function maskPhone(phone: string): string {
  const number = phone.trim()
  const area = /^(0\d{2,3})-\d*?(\d{4})(?:-\d+)?$/.exec(number)
  if (area) return `${area[1]}-****${area[2]}`
  const plain = number.replace(/[^\d+]/g, '').replace(/^(?:\+|00)?86(?=1[3-9]\d{9}$)/, '')
  return plain.length < 8 ? stars(number.length) : `${plain.slice(0, 3)}****${plain.slice(-4)}`
}

/** `zhangsan@example.com` becomes `z***@example.com`. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@')
  return at < 1 ? SECRET : `${[...email.trim()][0]}***${email.slice(at).trimEnd()}`
}

/** Keep an address down to its district: `北京市海淀区****`. */
export function maskAddress(address: string): string {
  return `${DISTRICT_HEAD.exec(address.trim())?.[0] ?? ''}****`
}

function maskIp(ip: string): string {
  return ip.includes(':') ? `${ip.split(':')[0]}:****` : `${ip.split('.').slice(0, 2).join('.')}.*.*`
}

const dropped = () => SECRET
const document = (value: string) => keepEnds(value, 1, 3)
const resident = (value: string) => keepEnds(value, 3, 4)

const MASKS: Record<PiiType, (value: string) => string> = {
  mobile_cn: maskPhone,
  landline_cn: maskPhone,
  intl_phone: maskPhone,
  resident_id: resident,
  hmt_residence: resident,
  hkid: (value) => `${value[0]}******(${value.at(-1)})`,
  uscc: (value) => `${value.slice(0, 4)}****${value.slice(-2)}`,
  bank_card: (value) => `${value.slice(0, 4)} **** **** ${value.slice(-4)}`,
  card_expiry: dropped,
  cvv: dropped,
  passport: document,
  hk_macao_permit: document,
  taiwan_permit: document,
  plate: (value) => keepEnds(value, 2, 2),
  email: maskEmail,
  wechat: (value) => `${value[0]}***`,
  qq: (value) => `${value[0]}***`,
  ip: maskIp,
  address: maskAddress,
  name: maskName,
  otp: dropped,
  password: dropped,
}

/** The masked form of one normalised value, as `find` returns it. */
export const maskValue = (type: PiiType, value: string): string => MASKS[type](value)

/** The text with every finding replaced by its masked form. */
export function mask(text: string, options: MaskOptions = {}): string {
  const spans = find(text).filter(({ type }) => options.types?.includes(type) ?? true)
  return replaceSpans(text, spans, ({ type, value }) => maskValue(type, value))
}

/**
 * The masked text, and where a place of the original stands in it: what begins inside of a masked value covers it whole.
 */
export function maskAligned(text: string, options: MaskOptions = {}) {
  const spans = find(text).filter(({ type }) => options.types?.includes(type) ?? true)
  const masked = spans.map((span) => ({ ...span, by: maskValue(span.type, span.value) }))
  const shift = (offset: number) =>
    masked.filter(({ end }) => end <= offset).reduce((sum, { start, end, by }) => sum + by.length - (end - start), 0)
  return {
    text: replaceSpans(text, masked, ({ by }) => by),
    place(from: number, to: number): { start: number; end: number } {
      const first = masked.find(({ start, end }) => start <= from && from < end)
      const last = masked.find(({ start, end }) => start < to && to < end)
      const start = first ? first.start + shift(first.start) : from + shift(from)
      const end = last ? last.start + shift(last.start) + last.by.length : to + shift(to)
      return { start, end }
    },
  }
}

/** Put something else in the place of each span; spans are sorted and do not overlap. */
export function replaceSpans<S extends Pick<Span, 'start' | 'end'>>(
  text: string,
  spans: readonly S[],
  replacement: (span: S) => string,
): string {
  let result = ''
  let at = 0
  for (const span of spans) {
    result += text.slice(at, span.start) + replacement(span)
    at = span.end
  }
  return result + text.slice(at)
}
