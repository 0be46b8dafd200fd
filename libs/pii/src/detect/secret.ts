import { type Candidate, CERTAINTY } from '../types.ts'
import { cueBefore, LEFT, lastPart, RIGHT, SEPARATOR, scan } from './scan.ts'

const CODE_WORD = '(?:验证码|校验码|动态码|动态密码|短信码|确认码|verification code|security code|one[- ]time code|otp)'
const FILLER = `(?:[\\s:="'(\\[,]|就?是|为|is|到了|来了|发|给|你|您|我|收到|的){0,8}`
const CODE = `(?<value>(?=[A-Za-z]{0,7}\\d)[A-Za-z0-9](?:${SEPARATOR}[A-Za-z0-9]){3,7})`
const OTP = new RegExp(`${CODE_WORD}${FILLER}${CODE}${RIGHT}`, 'gi')
const OTP_FIRST = new RegExp(
  `${LEFT}\\d{4,8}(?=[\\s(]{0,2}(?:是|为|is)?(?:您|你|我|your)?的?[^\\d,.。;!?]{0,8}${CODE_WORD})`,
  'gi',
)
const ORDER_BEFORE = /(?:订单|单号|order|no\.?)[号:#\s]{0,4}$/i

/** One-time codes beside their cue, on either side. */
export const otps = (text: string): Candidate[] => [
  ...scan(OTP, text, (match) => lastPart(match, 'otp', CERTAINTY.secret)),
  ...scan(OTP_FIRST, text, (match) => {
    if (cueBefore(text, match.index, ORDER_BEFORE)) return undefined
    return {
      type: 'otp',
      start: match.index,
      end: match.index + match[0].length,
      value: match[0],
      certainty: CERTAINTY.secret,
    }
  }),
]

const PASSWORD =
  /(?:(?<!动态)密码|口令|password|passwd|passcode|\bpwd|\bpin(?: ?码)?)(?<link>["']?(?:[\s:=("']|就?是|为|is\b|改成|设成){0,5})(?<value>[!-~]{4,64})/gi
const LINK = /[:=是为成]|is/i
const ORDINARY =
  /^(?:wrong|not|incorrect|invalid|expired|the|too|required|reset|correct|please|change|doesn|isn|error|login|manager|protected)/i

/** A rule about passwords, not one: `8-20 位`. */
const COUNT = /^\s?(?:位|个|次|天|分钟)/

/** Passwords after their cue; without a link word the value must be all figures, or long with one. */
export const passwords = (text: string): Candidate[] =>
  scan(PASSWORD, text, (match) => {
    const { link = '', value = '' } = match.groups ?? {}
    const kept = value.replace(/[,;"')}\]].*$/, '')
    const linked = LINK.test(link) && !ORDINARY.test(kept)
    const bare = /^\d+$/.test(kept) || (kept.length >= 6 && /\d/.test(kept))
    if (kept.length < 4 || /^\*+$/.test(kept) || !(linked || bare)) return undefined
    const start = match.index + match[0].length - value.length
    if (COUNT.test(text.slice(start + kept.length, start + kept.length + 3))) return undefined
    return { type: 'password', start, end: start + kept.length, value: kept, certainty: CERTAINTY.secret }
  })
