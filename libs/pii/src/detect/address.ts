import { type Candidate, CERTAINTY } from '../types.ts'
import { REGION } from './regions.ts'

const UNIT = '(?:号院|号楼|号|弄|栋|幢|座|楼|单元|室|层|组|房|户|#)'
const NUMBERED = `(?:\\d{1,5}(?:-\\d{1,4}){0,3}|[A-Za-z]\\d{0,4}|[一二三四五六七八九十百]{1,4})\\s?${UNIT}`
/** A house number is where an address betrays itself; the rest is found around it. */
const ANCHOR = new RegExp(`(?<!\\d)\\d{1,5}(?:-\\d{1,4}){0,3}\\s?${UNIT}`, 'gu')
/** Further units behind the house number: 3号楼2单元501室, 阳光花园5栋, 3-2-501. */
const TAIL = new RegExp(
  `(?:(?!电话|手机|联系|收[货件]|姓名|邮编|订单)[\\p{Script=Han} ]{0,10}?${NUMBERED}|\\s?\\d{3,4}(?!\\d)(?=[^\\d号]|$)|\\d{1,4}(?:-\\d{1,4}){1,3}(?!\\d)){0,6}`,
  'uy',
)
const ROAD =
  /(?:路|街|道|巷|弄|胡同|村|小区|苑|园|大厦|广场|镇|庄|里|城|府|屯|公寓|社区|段|厦|湾|都|座)[\p{Script=Han}A-Za-z\d ]{0,12}$/u
const CUE =
  /(?:地址|寄到|寄往|送到|送往|发到|发往|收货地|住址|住在|家住|家在|搬到|address)(?:[是为在到了:\s]|改成|换成|变更|更新){0,6}/gi
const STOP = /[,。;!?"'{}<>|\n:]/g
const VERBS = /^.*(?:麻烦|帮我|我在|我住|住在|寄到|送到|发到|放到|放在|改成|改为|请|在|到|往|去|是|从|于)(?=.{3})/
const LOOK_BACK = 48

/** Postal addresses around a house number: measured, not promised. */
export function addresses(text: string): Candidate[] {
  const found: Candidate[] = []
  ANCHOR.lastIndex = 0
  for (let match = ANCHOR.exec(text); match; match = ANCHOR.exec(text)) {
    const start = findStart(text, match.index)
    if (start === undefined) continue
    TAIL.lastIndex = ANCHOR.lastIndex
    const end = ANCHOR.lastIndex + (TAIL.exec(text)?.[0].trimEnd().length ?? 0)
    found.push({ type: 'address', start, end, value: text.slice(start, end), certainty: CERTAINTY.free })
    ANCHOR.lastIndex = end
  }
  return found
}

/** Where the address that leads to the house number begins: after a cue, at a region name, or at its road. */
function findStart(text: string, anchor: number): number | undefined {
  const floor = Math.max(0, anchor - LOOK_BACK)
  const clause = floor + lastEnd(STOP, text.slice(floor, anchor))
  const before = text.slice(clause, anchor)
  if (!ROAD.test(before)) return undefined
  const cue = lastEnd(CUE, before)
  const region = before.slice(cue).search(REGION)
  if (region >= 0) return clause + cue + region
  const rest = before.slice(cue)
  const skipped = VERBS.exec(rest)?.[0].length ?? 0
  const head = rest.slice(skipped).trimStart()
  return head.length >= 2 ? anchor - head.length : undefined
}

function lastEnd(pattern: RegExp, text: string): number {
  let end = 0
  for (const match of text.matchAll(pattern)) end = match.index + match[0].length
  return end
}
