import { type Candidate, CERTAINTY } from '../types.ts'
import { ORDINARY_WORDS } from './ordinary-words.ts'
import { COMPOUND_SURNAMES, SURNAMES } from './surnames.ts'

const STRONG_CUE =
  /(?:我叫|叫做|名字[是叫为]|姓名|收[货件]人(?:姓名)?|寄件人|联系人|持卡人|开户人|开户名|户名|投保人|被保险人|乘客|入住人|real_?name|full_?name|receiver(?:_?name)?|consignee(?:_?name)?|(?:contact|buyer|customer)_?name)[\s:"'=是为改成到叫(]{0,4}/gi
/** 我是 begins a thousand sentences; the name after it must be followed by the end of a clause. */
const WEAK_CUE = /(?:我是|本人|这里是|名字)[\s:"'=]{0,2}/g
const TITLE = /(?:先生|女士|小姐|太太)/g
const ENGLISH =
  /(?:[Mm]y name is|\b(?:[Nn]ame|[Rr]ecipient|[Cc]onsignee|[Aa]ttn):)\s{1,2}(?<value>[A-Z][a-z]{1,20}(?:[ -][A-Z][a-z]{1,20}){0,2})(?![A-Za-z])/dg

const HAN = /\p{Script=Han}/u
const DOTTED = /\p{Script=Han}{1,10}(?:·\p{Script=Han}{1,10}){1,3}/uy
/** Words that end a name, or that show that there was none. */
const WORD =
  /电话|手机|号码|联系|地址|身份证|住址|邮箱|微信|先生|女士|小姐|太太|订单|方式|想|要|的|是|在|有|和|跟|与|请|来|买|收|下单|购买|你好|您好|什么|怎么|不|没|了|吗|呢|今天|昨天|这|那|现在|，/y
/** What follows a name in a form; a foreign name may hold any of the shorter words. */
const LABEL = /^(?:电话|手机|号码|联系|地址|身份证|住址|邮箱|微信|先生|女士|小姐|太太|订单|想)/
const NO_NAME =
  /^(?:方式|方便|方面|高级|金牌|金额|王牌|王者|任何|安装|常用|常见|万能|时候|马上|白色|金色|黄色|高兴|高中|路上|单独|简单|包括|管理|关于|连续|边上|华为|游客|文明|温馨|解决|古代|景区|车主|房东|房客|司机|经常|向来|莫名|全家|许多|何时|何人|于是)/

const isHan = (char: string | undefined): char is string => char !== undefined && HAN.test(char)

/** Names of persons after a cue or before a title: measured, not promised. */
export const names = (text: string): Candidate[] => [
  ...afterCue(text, STRONG_CUE, () => true),
  ...afterCue(text, WEAK_CUE, (start, end) => !isOrdinary(text, start) && endsClause(text, end)),
  ...beforeTitle(text),
  ...english(text),
]

const isOrdinary = (text: string, start: number) => ORDINARY_WORDS.has(text.slice(start, start + 2))
const endsClause = (text: string, end: number) => !isHan(text[end]) || isWord(text, end)

function afterCue(text: string, cue: RegExp, accept: (start: number, end: number) => boolean): Candidate[] {
  const found: Candidate[] = []
  for (const match of text.matchAll(cue)) {
    const start = match.index + match[0].length
    const end = dottedEnd(text, start) ?? hanEnd(text, start)
    if (end !== undefined && accept(start, end)) found.push(name(text, start, end))
  }
  return found
}

function dottedEnd(text: string, start: number): number | undefined {
  DOTTED.lastIndex = start
  const match = DOTTED.exec(text)
  if (!match) return undefined
  const end = start + match[0].length
  for (let at = text.lastIndexOf('·', end - 1) + 2; at < end; at++) if (LABEL.test(text.slice(at))) return at
  return end
}

/** Surname and one or two more characters; a second one is dropped where a word begins. */
function hanEnd(text: string, start: number): number | undefined {
  const surname = surnameLength(text, start)
  const given = start + surname
  if (surname === 0 || !isHan(text[given]) || NO_NAME.test(text.slice(start, start + 2))) return undefined
  if (/^(?:电|手|地|的|是|号|信|先生|女士|小姐|太太)/.test(text.slice(given))) return undefined
  return isHan(text[given + 1]) && !isWord(text, given + 1) ? given + 2 : given + 1
}

function surnameLength(text: string, start: number): 0 | 1 | 2 {
  if (COMPOUND_SURNAMES.has(text.slice(start, start + 2))) return 2
  return SURNAMES.has(text[start] ?? '') ? 1 : 0
}

function isWord(text: string, at: number): boolean {
  WORD.lastIndex = at
  return WORD.test(text)
}

/** The longest name that ends right before the title; a bare surname (王先生) tells nobody apart and stays. */
function beforeTitle(text: string): Candidate[] {
  const found: Candidate[] = []
  for (const { index } of text.matchAll(TITLE)) {
    const start = [index - 4, index - 3, index - 2].find((at) => at >= 0 && hanEnd(text, at) === index)
    if (start !== undefined) found.push(name(text, start, index))
  }
  return found
}

function english(text: string): Candidate[] {
  return [...text.matchAll(ENGLISH)].flatMap((match) => {
    const [start, end] = match.indices?.groups?.value ?? []
    return start === undefined || end === undefined ? [] : [name(text, start, end)]
  })
}

const name = (text: string, start: number, end: number): Candidate => ({
  type: 'name',
  start,
  end,
  value: text.slice(start, end),
  certainty: CERTAINTY.free,
})
