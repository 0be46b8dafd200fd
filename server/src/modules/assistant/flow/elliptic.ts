import { normalise } from '@tandem/nlu'

/** What a question says instead of a name. */
export const PRONOUN = /它们?|这个|那个|这样|那样|\b(?:it|that|this|them|those|these)\b/u
/** Words that only ask, and what is commonly done with anything: whoever says no more speaks of what was talked of. */
const NAMES_NOTHING = [
  /什么时候|为什么|怎么样?|什么|为啥|多久|多少|多长|多快|时间|时候|几[天号个期]|哪里?|可不可以|可以|需要|应该|大概|一般|一下|提前/gu,
  /承担|负责|收费|免费|到账|过期|失效|生效|申请|处理|取消|操作|进度|地方|单号|它们?|这个?|那个?|这样|那样|那么/gu,
  /[吗呢么啊呀吧了的就还都再也会能要得到去在给被从有是我请谁咋几天号钱没行不最快晚里个]/gu,
  /[出付花算弄办做用改换退发寄查看找等开修领收买送拿]/gu,
  /\b(?:and|so|then|but|how|who|where|when|what|which|why|i|my|me|it|that|this|them|those|these|for|to|be|is|are|am|was)\b/gu,
  /\b(?:the|a|do|does|did|can(?:'t|not)?|could|will|would|should|must|have|has|not|any|still|also|there|now|on|in|of)\b/gu,
  /\b(?:long|much|many|soon|late|early|free|extra|days?|time|pays?|costs?|takes?|go|gets?|works?|happens?|changes?)\b/gu,
  /\b(?:uses?|expires?|cancel|arrives?|starts?|ends?|apply|need|need(?:ed)?|want|charged?|fix|send|sent|find|see)\b/gu,
]
const ASKS = /多久|多少|多长|多快|[几谁哪咋]|怎么|什么|为啥|可不可以|[能要行]不[能要行]|[吗呢么]$/u
const ASKS_EN =
  /^(?:(?:and|so|then|but)[, ]+)?(?:how|who|where|when|what|which|why|can|could|is|are|does|do|did|will|must|should)\b/u
const MOST_SIGNS = 40

/** "谁承担", "how long does it take": a question that names nothing, so that it must be about what was talked of. */
export function isElliptic(text: string): boolean {
  const clean = plain(text)
  if (clean.length > MOST_SIGNS || !asks(clean)) return false
  return NAMES_NOTHING.reduce((left, words) => left.replace(words, ''), clean).trim() === ''
}

/** Whether a text has the form of a question. */
export const asks = (text: string): boolean => ASKS.test(plain(text)) || ASKS_EN.test(plain(text))

/** Short enough to lean on what was said before. */
export const isShort = (text: string): boolean => {
  const clean = plain(text)
  return /\p{Script=Han}/u.test(clean) ? clean.length <= 8 : clean.split(/\s+/).length <= 5
}

/** A text without the signs at its end. */
export const plain = (text: string): string => normalise(text).replace(/[?？!！。.,，~\s]+$/u, '')
