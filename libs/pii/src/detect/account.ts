import { type Candidate, CERTAINTY } from '../types.ts'
import { cueBefore, lastPart, scan, whole } from './scan.ts'

const WECHAT =
  /(?:微信|威信|薇信|v信|wechat|weixin|(?<![A-Za-z])[wv]x)(?<link>[\s:"'=是为加我号账(]{0,6}(?:id|ID)?[\s:"'=是为]{0,4}(?:is )?)(?<value>[A-Za-z][-_A-Za-z0-9]{5,19})(?![-_A-Za-z0-9])/gi
/** Without one of these in between, `wechat payment` would look like an account. */
const LINK = /[:="'是为号账]|id|is/i

/** WeChat ids after their cue. */
export const wechats = (text: string): Candidate[] =>
  scan(WECHAT, text, (match) => {
    const { link = '', value = '' } = match.groups ?? {}
    return LINK.test(link) || /[\d_-]/.test(value) ? lastPart(match, 'wechat', CERTAINTY.cued) : undefined
  })

const QQ = /(?:qq|扣扣|企鹅)(?:号码?|群)?[\s:"'=是为(]{0,4}(?<value>[1-9]\d{4,10})(?!\d)/gi

/** QQ numbers after their cue. */
export const qqs = (text: string): Candidate[] => scan(QQ, text, (match) => lastPart(match, 'qq', CERTAINTY.cued))

const OCTET = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)'
const IPV4 = new RegExp(`(?<![A-Za-z0-9.])${OCTET}(?:\\.${OCTET}){3}(?![A-Za-z0-9]|\\.\\d)`, 'g')
const VERSION = /(?:(?:版本|version|\bv)[:\s]{0,2}|[A-Za-z]\/)$/i
const GROUP = '[0-9a-f]{1,4}'
const IPV6 = new RegExp(
  `(?<![A-Za-z0-9:])(?:(?:${GROUP}:){7}${GROUP}|(?:${GROUP}:){2,6}(?::${GROUP}){1,5}|${GROUP}::(?:${GROUP}:){1,5}${GROUP})(?![A-Za-z0-9:])`,
  'gi',
)

/** Network addresses, which are personal information in logs; version numbers stay out. */
export const ips = (text: string): Candidate[] => [
  ...scan(IPV4, text, (match) =>
    cueBefore(text, match.index, VERSION, 10) ? undefined : whole(match, 'ip', match[0], CERTAINTY.structured),
  ),
  ...scan(IPV6, text, (match) => whole(match, 'ip', match[0].toLowerCase(), CERTAINTY.structured)),
]
