import { type Candidate, CERTAINTY } from '../types.ts'
import { scan, whole } from './scan.ts'

const PROVINCE = '[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]'
const SERIAL = '[A-HJ-NP-Z0-9]'
const PLATE = new RegExp(
  `${PROVINCE}[A-HJ-NP-Z][·. -]?(?:[DF]${SERIAL}\\d{4}|\\d{5}[A-HJK]|${SERIAL}{5}|${SERIAL}{4}[学警港澳挂领])(?![A-Za-z0-9])`,
  'gi',
)
/** Words such as 最新 end in a province's letter. */
const WORD_BEFORE = /[最全崭更上]$/

/** Vehicle plates, also those of new energy vehicles; three figures at least, so that model names stay out. */
export const plates = (text: string): Candidate[] =>
  scan(PLATE, text, (match) => {
    if (match[0].replace(/\D/g, '').length < 3 || WORD_BEFORE.test(text.slice(0, match.index).slice(-1)))
      return undefined
    return whole(match, 'plate', match[0].replace(/[·. -]/g, '').toUpperCase(), CERTAINTY.structured)
  })
