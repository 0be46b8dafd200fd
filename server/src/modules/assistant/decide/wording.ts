import { anyOf, type Patterns } from './patterns.ts'

/** What is said before a question without being part of it. */
export const OPENERS = {
  hello: '[你您]好(?![用像多久贵烦慢了不])',
  hey: '哈喽|嗨|喂',
  dear: '亲(?:亲|爱的)?(?![戚自人子友情生身])',
  there: '在[吗么嘛不](?=[\\p{P}\\s])',
  please: '请问(?:一下)?|不好意思|打扰(?:一?下)?(?:了)?|麻烦(?:您|你)?问一?下',
  filler: '嗯+|呃+|额+|那个(?=那个|[\\p{P}\\s]|我)',
  wishToAsk: '我?(?:就是)?想(?:请)?(?:问|咨询)(?:一?下)?|问一?下|我跟[你您]说',
  thatIs: '就是说?(?!不|没)',
  helloEn: '(?:hi|hello|hey)(?: there)?(?![\\p{Script=Latin}])|good (?:morning|afternoon|evening)|excuse me',
} satisfies Patterns
const OPENER = new RegExp(`^(?:(?:${anyOf(OPENERS)})[啊呀哦呢吧哈]?[\\p{P}~～\\s]*)+`, 'iu')
const CLOSER =
  /(?<![\p{P}~～\s])[\p{P}~～\s]+(?:谢谢|多谢|感谢|麻烦了|thanks|thank you|thx|tia)(?:[你您啦了哦啊]|so much|a lot)*[\p{P}~～\s]*$/iu
const ENOUGH = /\p{Script=Han}.*\p{Script=Han}|\p{Script=Latin}{3}|\d{4}/su

/** The question without greeting and thanks around it; a greeting alone stays one. */
export function withoutCourtesy(text: string): string {
  const rest = text.trim().replace(OPENER, '').replace(CLOSER, '')
  return ENOUGH.test(rest) ? rest : text
}

/** What opens a question that comes next. */
export const OPENINGS = {
  wishToAsk:
    '我?(?:有|想|要)?(?:一?个)?(?:问题|事儿?)?(?:想|要)?(?:请)?(?:问|咨询|请教)(?:一?下|你|您|个(?:问题|事儿?)|问)*',
  haveQuestion: '我?有(?:一?个)?(?:问题|事儿?)',
  please: '请问',
  thatIs: '就是说?|那个|是这样的?',
  haveQuestionEn: "i(?: have|'ve got) a (?:quick )?question",
  mayAskEn: '(?:can|could|may) i ask (?:you )?(?:something|a question)',
  questionEn: '(?:quick )?question',
} satisfies Patterns
/** What only begins a sentence: the rest comes with the next message. */
export const BEGINNINGS = {
  zh: '我(?:想|要|的|是)?|[你您]们?|那个|就是|[想要]|能不能|可不可以|帮我|请问?',
  en: "i|i(?:'d like| would like| want| need|'m| have)?(?: to| a| an)?|want(?: to)?|(?:can|could|may) (?:i|you)|my|the|so|hi i",
} satisfies Patterns
const BEGINS = new RegExp(`^(?:${anyOf(BEGINNINGS)})[\\p{P}\\s]*$`, 'iu')
const OPENS = new RegExp(`^(?:[你您]好|在吗|亲|[\\p{P}\\s])*(?:${anyOf(OPENINGS)})[啊呀呢吗哈\\p{P}\\s]*$`, 'iu')

/** "我想问一下", "quick question", or only "我": the question itself comes next. */
export const opensOnly = (text: string): boolean => OPENS.test(text.trim()) || BEGINS.test(text.trim())

/** "不是要退货，我是要换货", "I don't want a refund, I want an exchange": what is meant stands second. */
const INSTEAD = [
  /^(?:不[对是]?[\p{P}\s]*)?(?:我)?(?:说的|问的|要的)?(?:并?不是(?!\p{Script=Han}{0,6}(?:原因|责任|问题|毛病|错))|没有?说|没让你)(?:要|想|说|在|让)*[^\p{P}]{2,12}?[\p{P}\s]*(?<!不|是不)(?:我?(?:说的|问的|要的)?(?:而?是)(?:要|想|说|问)*|我(?:要|想|问)(?:的是)?)(?<meant>.{2,})$/u,
  /^(?:不是?[\p{P}\s]*)?我?是?(?:说|问|要)的?(?:是)?(?<meant>[^\p{P}\s]{2,12})[\p{P}\s]+不是[^\p{P}\s]{2,8}[\p{P}\s]*$/u,
  /^i (?:don't|do not|didn't|did not) (?:want|ask for|mean|say) .{2,40}?[,.;]?\s+(?:but )?i (?:want|need|meant?|asked for|would like)(?: to)? (?<meant>.{3,})$/iu,
]

/** What a customer means who first says what they do not mean; null for any other text. */
export function meantInstead(text: string): string | null {
  for (const pattern of INSTEAD) {
    const meant = pattern.exec(text.trim())?.groups?.meant
    if (meant) return /\p{Script=Han}/u.test(meant) ? `我要${meant}` : `I want ${meant}`
  }
  return null
}

/** What denies a wish and says no other. */
export const DENIALS = {
  notMeant:
    '^我(?:并?不是(?:要|想|说)|没有?(?:说过?|让你|想过?)(?:要|想)?|没要)[^\\p{P}吗]{2,10}[啊呀吧了的呢]*[\\p{P}\\s]*$',
  notSaidEn: "^i (?:didn't|did not|never) (?:say|said|ask|asked)(?: you)? .{3,40}$",
  notAskingEn: "^i'?a?m not (?:asking|trying) (?:to|for) .{3,40}$",
} satisfies Patterns
const DENIES = new RegExp(anyOf(DENIALS), 'iu')

/** "我没说要退货": what was taken up is not what was wanted, and nothing else is said. */
export const deniesOnly = (text: string): boolean => DENIES.test(text.trim()) && !/[?？]/u.test(text)

/** What says that the answer was none. */
export const MISSES = {
  worthless:
    '^(?:(?:你)?(?:说|讲|回)的?(?:都|全)?(?:是)?)?(?:废话|屁话|没用|没有用|没啥用|没什么用|白说|等于没说)(?:的|啊|呢)*[\\p{P}\\s]*$',
  thumbDown: '^(?:👎[\u{1F3FB}-\u{1F3FF}]?)+$',
  besideThePoint: '答非所问|牛头不对马嘴|驴唇不对马嘴',
  notAsked: '(?:我问的|我说的)(?:根本|压根)?不是(?:这个|这|那个)|不是(?:问|说)(?:你)?(?:这个|那个)',
  notAnswered: '(?:没|没有)回答我',
  notUnderstood: '听不懂(?:我)?(?:的|说)?话?|文不对题',
  notSolved:
    '(?:问题|事情?|啥)(?:还是?|根本|一直|都|也)*没(?:有)?(?:给我)?(?:解决|处理好)|^(?:还是?|根本)没(?:有)?(?:给我)?解决',
  canned:
    '(?:老是?|只会|总是?|又是|别再?|不要再?)(?:发|回|复制|用)?(?:这些?)?(?:复制粘贴|套话|模板|车轱辘话|自动回复)|复读机',
  cannedEn:
    '\\b(?:canned|copy[- ]?paste|scripted|template|automated) (?:repl(?:y|ies)|answers?|responses?|messages?)\\b',
  notSolvedEn:
    "\\b(?:issue|problem|question|it|this|that)(?:'s| is| was| has)?(?: still)? ?(?:not|(?:is|was|has)n't)(?: been)? (?:solved|resolved|answered|sorted)\\b",
  missedEn:
    "\\b(?:not (?:very )?helpful|useless|unhelpful|that(?:'s| is) not what i (?:asked|meant|said)|doesn'?t (?:help|answer)|didn'?t (?:help|answer)|did not answer)\\b",
} satisfies Patterns
const MISSED = new RegExp(anyOf(MISSES), 'iu')

/** Whether the customer says that the answer was none. */
export const saysMissed = (text: string): boolean => text.trim().length <= 40 && MISSED.test(text.trim())

/** "我都问了三遍了", "5th time I've asked": an answer will not do any more. */
export const SAID_OFTEN = {
  times:
    '(?:问|说|讲|打|催|反映|投诉)(?:过|了)?(?:你们?)?(?:[二两三四五六七八九十百千\\d]+|好几|好多|多少|无数|n)(?:百|千)?(?:遍|次|回)',
  timesEn:
    "\\b(?:\\d+(?:nd|rd|th)|second|third|fourth|fifth|sixth|tenth|hundredth|umpteenth|nth) time(?: that)? (?:i(?:'ve| have|'m|'d)?|i am) (?:been )?(?:ask|tell|told|said|say|call|writ|contact|chas|explain)",
  manyTimesEn:
    "\\bi(?:'ve| have)? (?:already )?(?:asked|told you|said (?:it|this)|called|explained (?:it|this)) (?:you )?(?:\\d+|two|three|four|five|ten|many|several|so many|a hundred) times\\b",
} satisfies Patterns
const OFTEN = new RegExp(anyOf(SAID_OFTEN), 'iu')

/** Whether the customer says that they have said it several times. */
export const saidOften = (text: string): boolean => OFTEN.test(text)

const CONTRACTIONS: readonly (readonly [RegExp, string])[] = [
  [/\b(do|does|did|is|are|was|were|have|has|had|would|could|should|ca|wo)nt\b/giu, "$1n't"],
  [/\b(that|what|where|who|how|there|here)s\b/giu, "$1's"],
  [/\b(i)m\b/giu, "$1'm"],
  [/\b(i|you|we|they)ve\b/giu, "$1've"],
  [/(?<=\b(?:where|how|when|what|who|why|u|you|they|we) )r(?= [a-z])/giu, 'are'],
]

/** "dont", "thats", "im" as they are written in full; "ill", "were" and "its" are words of their own. */
export const withApostrophes = (text: string): string =>
  CONTRACTIONS.reduce((spelt, [slip, full]) => spelt.replace(slip, full), text)
