import { normalise } from '@tandem/nlu'

const NO =
  /^(?:不|不是|不对|不用|不行|不可以|不同意|不确认|不提交|否|别|先不|算了|取消|有误|错了)(?![\p{Script=Han}]{6}|要了)|^(?:no|nope|nah|n|not? (?:yet|now)|don'?t|do not|cancel|wrong|incorrect)\b/u
/** "好贵 不退了", "fine, actually no": the end of a sentence that begins otherwise. */
const ENDS_IN_NO =
  /(?:还是|先|我|^|[\s,，。!])不(?:想|用)?(?:退|换|改|办|取消|提交|申请|登记|弄|开|查)了?[吧啊了。!~ ]*$|(?:^|[\s,.!])(?:no|nope|nah|don'?t)[.! ]*$/u

const YES = [
  '是的?|对的?|好的?|行的?|中|成|嗯+|恩|可以的?|确[认定]|同意|提交|没错|没问题|没有问题|没毛病|要的?|就这样|就这么办|正确|无误|准确|麻烦(?:你|您|了|帮忙)+',
  "(?<![a-z'])(?:y|yes+|yea|yeah|yep|yup|ok|okay|k|sure|confirm(?:ed)?|correct|right|agreed?|proceed|submit|go ahead|(?:please )?do (?:it|so|that)|please do|file it|fine|good|great|perfect|exactly|absolutely|definitely|certainly|of course)(?![a-z'])",
]
/** What may stand beside a yes without making it another answer. */
const BESIDE = [
  '谢谢|多谢|感谢|辛苦了?|请|麻烦|我|吧|了|啊|呀|哈|哦|噢|呐|嘞|哒|的|就|也|那|都|来|这个|这样|这单|它|帮忙?|给|一下|尽快|快[点些]|赶紧|抓紧|马上|立[刻即]|处理|办理?|弄|安排',
  "(?<![a-z'])(?:please|pls|plz|thanks|thank you|thx|ty|thats?|that's|(?:that|this|it|all|everything) (?:is|looks|sounds)|looks|sounds|its|it's|it|this|all|everything|so|then|now|asap|as soon as possible|just|the|that|i|i'd|want|would|like|to|and|with|my|me|for)(?![a-z'])",
]
const CONSENT = new RegExp([...YES, ...BESIDE].join('|'), 'gu')
const IS_YES = new RegExp(YES.join('|'), 'u')
/** "那就改吧": what is done, as something wished for. */
const URGES = /(?:退[货款]?|换货?|改|开票?)[了掉]?吧[\p{P}\s]*$/u
const ASKS = /[?？]|[吗呢么嘛][\p{P}\s]*$|^对了/u
const NEGATES =
  /[不没别否未]|(?<![a-z'])(?:no|not|never|cannot|but|wait|only|without|instead)(?![a-z'])|n'?t(?![a-z'])/u

/**
 * Yes, no, or neither (null). What is filed or paid upon a yes must have been wanted: a yes is a message in which nothing
 * stands but consent, courtesy and what the question itself says ("确认取消"). "对了，运费谁出" and "ok, but who pays?" are none.
 *
 * @param question what was asked
 */
export function yesOrNo(text: string, question = ''): boolean | null {
  const clean = normalise(text)
  if (isYes(clean, normalise(question))) return true
  if (isItsOwnWord(clean, question)) return null
  return NO.test(clean) || ENDS_IN_NO.test(clean) ? false : null
}

function isYes(text: string, question: string): boolean {
  if (ASKS.test(text) || !(IS_YES.test(text) || URGES.test(text))) return false
  const rest = text.replace(CONSENT, ' ')
  if (NEGATES.test(rest)) return false
  return (rest.match(/\p{Script=Han}+|[\p{L}\p{N}']+/gu) ?? []).every((part) => repeats(part, question))
}

/** Words of the question, or another word for what it is about; single characters and numbers prove nothing. */
const repeats = (part: string, question: string): boolean =>
  (/^(?:\p{Script=Han}{2,}|[a-z']{2,})$/u.test(part) && question.includes(part)) ||
  (ACTION.test(part) && question.includes(part.slice(0, 1)))

const ACTION = /^(?:退[货款]?|换货?|改地?址?|开(?:发?票)?)$/u

const CANCEL_ALONE =
  /^(?:那|就|请|帮我|please )*(?:取消|cancel)(?: it| that| the order| please|订单|掉|了|吧)*[.!。! ]*$/u

/** "取消" in reply to whether an order is to be cancelled: nobody can tell which of both is meant. */
export const isItsOwnWord = (text: string, question: string): boolean =>
  /取消|cancel/iu.test(question) && CANCEL_ALONE.test(normalise(text))
