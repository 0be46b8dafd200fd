import { type Candidate, CERTAINTY } from '../types.ts'
import { compact, digits, LEFT, RIGHT, SEPARATOR, scan, whole } from './scan.ts'

const GLUED_CUE = '(?<=tel|phone|mobile|cell)'
const COUNTRY = `(?:\\((?:\\+|00)?86\\)${SEPARATOR}|(?:\\+|00)?86${SEPARATOR})?`
/** The label of a list, `1.13800138000`, is no decimal. */
const LIST_LABEL = '(?<=(?:^|\\n) ?[1-9]\\d?\\.)'
const MOBILE = new RegExp(
  `(?:${LEFT}|${GLUED_CUE}|${LIST_LABEL})${COUNTRY}0?1${SEPARATOR}[3-9]${digits(9)}${RIGHT}`,
  'gi',
)

const DECIMAL = /^\d+\.\d+$/

/** Beijing and the other two-digit codes, then the three-digit ones, without the leading zero. */
const AREA = '(?:10|2\\d|[3-9]\\d{2})'
const SUBSCRIBER = `[1-9]${digits('6,7')}`
const EXTENSION = '(?:\\s?(?:-|转|分机号?|ext\\.?|x|#)\\s?(?<extension>\\d{1,6}))?'
const LANDLINE = new RegExp(
  `${LEFT}(?:\\(0(?<bracketed>${AREA})\\)|0(?<plain>${AREA})|(?:\\+|00)86${SEPARATOR}(?:\\(0\\)${SEPARATOR})?(?<abroad>${AREA}))` +
    `${SEPARATOR}(?<subscriber>${SUBSCRIBER})${EXTENSION}${RIGHT}`,
  'gi',
)

const FOREIGN_NUMBER = `[1-9]\\d{0,2}(?:${SEPARATOR}\\(?\\d\\)?){6,14}`
const FOREIGN = new RegExp(
  `(?:${LEFT}\\+|(?<=(?:电话|手机|whatsapp|phone|tel|call)[: ]{0,3})00)(?!86)${FOREIGN_NUMBER}${RIGHT}`,
  'gi',
)

/** Mobile numbers of the mainland, with or without country code. */
export const mobiles = (text: string): Candidate[] =>
  scan(MOBILE, text, (match) =>
    DECIMAL.test(match[0]) ? undefined : whole(match, 'mobile_cn', compact(match[0]).slice(-11), CERTAINTY.structured),
  )

/** Landlines with area code, brackets and extension; 400, 800 and 95xxx have no area code and stay out. */
export const landlines = (text: string): Candidate[] =>
  scan(LANDLINE, text, (match) => {
    const { bracketed, plain, abroad, subscriber, extension } = match.groups ?? {}
    const number = [`0${bracketed ?? plain ?? abroad}`, compact(subscriber ?? '')]
    return whole(match, 'landline_cn', [...number, ...(extension ? [extension] : [])].join('-'), CERTAINTY.structured)
  })

/** Numbers of other countries in E.164 form: a plus sign, or 00 after a cue. */
export const foreignPhones = (text: string): Candidate[] =>
  scan(FOREIGN, text, (match) => {
    const number = compact(match[0]).replace(/^00/, '')
    if (number.length < 8 || number.length > 15) return undefined
    return whole(match, 'intl_phone', `+${number}`, CERTAINTY.structured)
  })
