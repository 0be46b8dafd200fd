import { type Entity, normalise } from '@tandem/nlu'

/** What a question says instead of a name. */
export const PRONOUN = /它们?|这个|那个|这样|那样|\b(?:it|that|this|them|those|these)\b/u
/** Words that only ask, and what is commonly done with anything: whoever says no more speaks of what was talked of. */
const NAMES_NOTHING = [
  /什么时候|为什么|怎么样?|什么|为啥|多久|多少|多长|多快|时间|时候|几[天号个期]|哪里?|可不可以|可以|需要|应该|大概|一般|一下|提前/gu,
  /承担|负责|收费|免费|到账|过期|失效|生效|申请|处理|取消|操作|进度|地方|单号|它们?|这个?|那个?|这样|那样|那么/gu,
  /[吗呢么啊呀吧了的就还都再也会能要得到去在给被从有是我请谁咋几天号钱没行不最快慢晚里个]/gu,
  /[出付花算弄办做用改换退发寄查看找等开修领收买送拿赔补]/gu,
  /\b(?:and|so|then|but|how|who|where|when|what|which|why|i|my|me|it|that|this|them|those|these|for|to|be|is|are|am|was)\b/gu,
  /\b(?:the|a|do|does|did|can(?:'t|not)?|could|will|would|should|must|have|has|not|any|still|also|there|now|on|in|of)\b/gu,
  /\b(?:long|much|many|soon|late|early|free|extra|days?|time|pays?|costs?|takes?|go|gets?|works?|happens?|changes?)\b/gu,
  /\b(?:uses?|expires?|cancel|arrives?|starts?|ends?|apply|need|need(?:ed)?|want|charged?|fix|send|sent|find|see)\b/gu,
]
const ASKS =
  /多久|多少|多长|多快|[几谁哪咋]|怎么|什么|为啥|可不可以|[能要行是会有]不[能要行是会有]|有没有|[吗呢么]$|\p{Script=Han}{2}不$/u
const ASKS_EN =
  /^(?:[a-z]+[, ]+){0,3}(?:tell|show|explain to) me (?:how|what|why|when|where|who|which|if|whether)\b|^(?:(?:and|so|then|but)[, ]+)?(?:how|who|where|when|what|which|why|can|could|is|are|does|do|did|will|must|should)\b/u
const MOST_SIGNS = 40
const DETAILS: readonly Entity['type'][] = ['date', 'amount', 'quantity', 'order_number']

/** "谁承担", "how long does it take": a question that names nothing, so that it must be about what was talked of. */
export function isElliptic(text: string): boolean {
  const clean = plain(text)
  if (clean.length > MOST_SIGNS || !asks(clean)) return false
  return NAMES_NOTHING.reduce((left, words) => left.replace(words, ''), clean).trim() === ''
}

/** When something was, in words that are no date. */
const WHEN =
  /上(?:个)?(?:周|星期|礼拜|月)|前几天|前[天年]|昨[天晚]|今[天早年]|去年|刚才|(?:几|[一二两三四五六七八九十]+)(?:天|周|个?月|个?星期)(?:前|多)?|\b(?:last|this) (?:week|month|year|night)|yesterday|today|(?:a|two|three|few|several)? ?(?:days?|weeks?|months?) ago\b/gu
const TELLS =
  /下单|下的?单|购买|买到?|付款|收到|签收|刚刚?|左右|已经?|的时候|[号日月]|\b(?:bought|ordered|paid|got|received|placed|returned|applied|requested|order(?:ed)?|around|about|just|already|ago|since|yes|no)\b/gu

/** "2号申请的", "I bought it last week": a date, an amount or a number, and nothing besides that names anything. */
export function tellsDetail(text: string, entities: readonly Pick<Entity, 'type' | 'text'>[]): boolean {
  const told = entities.filter(({ type }) => DETAILS.includes(type))
  const clean = plain(text)
  if (clean.length > MOST_SIGNS || asks(clean)) return false
  const named = told.reduce((left, one) => left.replace(normalise(one.text), ' '), clean).replace(WHEN, ' ')
  if (named === clean) return false
  const rest = named.replace(TELLS, ' ')
  return NAMES_NOTHING.reduce((left, words) => left.replace(words, ' '), rest).replace(/[^\p{L}\p{N}]/gu, '') === ''
}

/** Whether a text has the form of a question. */
export const asks = (text: string): boolean => ASKS.test(plain(text)) || ASKS_EN.test(plain(text))

/** Short enough to lean on what was said before. */
export const isShort = (text: string): boolean => {
  const clean = plain(text)
  return /\p{Script=Han}/u.test(clean) ? clean.length <= 8 : clean.split(/\s+/).length <= 5
}

/** A word or two that ask nothing: up to four signs of Chinese, or two words. */
export const isWord = (text: string): boolean => {
  const clean = plain(text)
  return (
    !asks(clean) &&
    !clean.endsWith('的') &&
    (/\p{Script=Han}/u.test(clean) ? clean.length <= 4 : clean.split(/\s+/).length <= 2)
  )
}

const THING =
  /^(?:我们?|你们?|家|这|那|收到|买|寄来|发来|的|些|个)*(?:东西|玩意儿?)(?!到)|^(?:my |the |your |this |that )?(?:stuff|things?)\b/u
const MOST_OF_THING = 30

/** "东西烂了咋整", "the stuff is broken": something is told, briefly, of what is not named. */
export const isOfThing = (text: string): boolean => {
  const clean = plain(text)
  return THING.test(clean) && clean.length <= (/\p{Script=Han}/u.test(clean) ? MOST_OF_THING / 3 : MOST_OF_THING)
}

/** A text without the signs at its end. */
export const plain = (text: string): string => normalise(text).replace(/[?？!！。.,，~\s]+$/u, '')
