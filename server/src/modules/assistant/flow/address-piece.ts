import { normalise } from '@tandem/nlu'

const UNITS = '号楼|号院|单元|[弄号栋幢座楼层室]'
const PIECE = new RegExp(
  `(?<![\\d\\p{Script=Latin}])(?<number>\\d{1,5}|[a-z](?!\\p{Script=Latin}))\\s*(?<unit>${UNITS})?`,
  'giu',
)
/** What is said when a number of an address is put right, and names nothing else. */
const AROUND =
  /门牌号?|房间?号|室号|楼号|最后|前面|后面|那个|刚才|应该|其实|不好意思|抱歉|等[等下]|[说写打填弄搞]?错了?|更正|[改换][成为到]|不[对是]|[哦噢啊呃不是的了吧呀我]|\b(?:oh|oops|no|not|wait|sorry|actually|it's|its|it|that|should be|make|is|was|i mean(?:t)?|to|the|room|apt|apartment|flat|unit|number)\b|[^\p{L}\p{N}]/gu
const LONGEST = 40

/**
 * An address with the one number that a message puts right in it: "哦不对是 1503", "不是2栋是3栋". Null where the message
 * says more than that, or where it cannot be told which number is meant.
 */
export function withPiece(address: string, text: string): string | null {
  const clean = normalise(text)
  const pieces = [...clean.matchAll(PIECE)]
  const right = pieces.at(-1)?.groups
  if (!right || clean.length > LONGEST || pieces.length > 2) return null
  if (clean.replace(PIECE, ' ').replace(AROUND, '') !== '') return null
  const wrong = pieceLike(right, [...address.matchAll(PIECE)])
  if (!wrong) return null
  const written = `${right.number?.toUpperCase()}${right.unit ?? wrong.groups?.unit ?? ''}`
  return address.slice(0, wrong.index) + written + address.slice(wrong.index + wrong[0].trimEnd().length)
}

/** The last number with that unit; without one the last number, which must be as long as the new one. */
function pieceLike({ number = '', unit }: Record<string, string | undefined>, all: RegExpExecArray[]) {
  const same = unit === undefined ? undefined : all.findLast((one) => one.groups?.unit === unit)
  if (same) return same
  const last = all.at(-1)
  return last?.groups?.number?.length === number.length && (unit === undefined || !last.groups.unit) ? last : undefined
}
