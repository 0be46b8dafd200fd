import { type Entity, normalise } from '@tandem/nlu'
import type { Knowledge } from '../brain.ts'
import { isElliptic, PRONOUN, plain } from '../flow/elliptic.ts'
import type { ReadBy, Reading } from './read.ts'

const LONGEST = 24

/** "那运费呢", "and the fee?": what is asked of the topic before, without the words around it. */
const ASKED_OF_IT = [
  /^(?:那么?|还有|然后|那如果|至于)?[,，]?\s*(?:你们的?|它的?|这个的?)?(.{1,12}?)(?:方面)?呢[?？!。\s]*$/u,
  /^(?:那么?|还有|至于)[,，]?\s*(.{1,12}?)[?？!。\s]*$/u,
  /^(?:and|so|then|but|ok|okay)?[, ]*(?:what|how) about (?:the |my |your )?(.{1,24}?)[?!. ]*$/u,
  /^and (?:the |my |your )?(.{1,24}?)\?+$/u,
]

const NAMELESS = /^(?:然后|后来|接下来|之后|现在|(?:刚才|上面)?(?:那个|这个|的|那|这)+|then|now|me|you)$/u

/** What a short question asks of the topic before; null when it stands by itself. */
export function askedOfTopic(text: string): string | null {
  const clean = normalise(text)
  if (clean.length > LONGEST * 2) return null
  for (const pattern of ASKED_OF_IT) {
    const core = pattern.exec(clean)?.[1]?.trim()
    // "刚才那个呢", "然后呢": nothing is asked of it.
    if (core && !NAMELESS.test(core)) return core
  }
  return null
}

/** Of the ways in which a follow-up was read the surest that leads on from the topic; of equals the fullest. */
export const surest = (readings: readonly Reading[], topic: string | null): Reading | undefined =>
  readings
    .filter(({ sure, intent }) => sure && intent !== topic)
    .reduce<Reading | undefined>((best, one) => (best && best.score >= one.score ? best : one), undefined)

/** The ways to spell a follow-up out, the fullest first; empty when the text is none or there is no topic. */
export function spelledOut(text: string, topic: string | null, knowledge: Knowledge, language: 'zh' | 'en'): string[] {
  const core = askedOfTopic(text)
  if (core === null) return []
  const title = titleOf(topic, knowledge, language)
  return title === undefined ? [core] : [`${title}${language === 'en' ? ' ' : ''}${core}`, core]
}

/** "邮费谁出", "who pays for postage": of what, the words do not say. */
const WHO_PAYS =
  /^(?:那|这|来回|寄回去?|的)*(?:运费|邮费|快递费|邮寄费)(?:是|由|归|算)?(?:谁|你们|我们?|哪边)|^(?:and |so )?who pays(?: for)?(?: the)? (?:postage|shipping|delivery|label)\b/iu

/** An elliptic question with what it is about: in the place of its pronoun, and before it. */
export function completed(text: string, topic: string | null, knowledge: Knowledge, language: 'zh' | 'en'): string[] {
  const title = titleOf(topic, knowledge, language)
  if (title === undefined || !(isElliptic(text) || WHO_PAYS.test(normalise(text)))) return []
  const clean = plain(text).replace(/^(?:那么?|然后|所以|and |so |then |but )[,， ]*/u, '')
  const gap = language === 'en' ? ' ' : ''
  const named = PRONOUN.test(clean) ? [clean.replace(PRONOUN, title)] : []
  return [...named, `${title}${gap}${clean.replace(PRONOUN, '').replace(/\s+/g, ' ').trim()}`]
}

const TIME = /多久|多长时间|什么时候|啥时候|几[天号]|\b(?:when|how long|how many days)\b/iu

/** "多久能到" after a question for a time: the same time is meant, however clear the words are by themselves. */
export function asksWhen(
  text: string,
  topic: string,
  { knowledge, language }: Pick<ReadBy, 'knowledge' | 'language'>,
): boolean {
  const title = titleOf(topic, knowledge, language)
  return title !== undefined && TIME.test(title) && TIME.test(text) && isElliptic(text)
}

/** "多久到" after where a refund goes: what is commonly asked next is a question for a time, and this is it. */
export function timeAskedNext(
  text: string,
  topic: string,
  { knowledge, language }: Pick<ReadBy, 'knowledge' | 'language'>,
): string | undefined {
  if (!TIME.test(text) || !isElliptic(text)) return undefined
  const next = knowledge.intents.get(topic)?.followUps ?? []
  return next.find((key) => TIME.test(knowledge.intents.get(key)?.title[language] ?? ''))
}

/** Whether the topic is near an intent: of its group, or asked next. */
export const isNear = (intent: string | null, topic: string, knowledge: Knowledge): boolean =>
  intent !== null && nearTo(topic, knowledge)(intent) > 0

/** What stands around an order number without asking anything. */
const AROUND =
  /^(?:啊|哦|呃|抱歉|不好意思|sorry|oh|no)?[,，.。!！\s]*(?:(?:不对|不是)(?:不对|不是)?[,，.。!！\s]*(?:我|刚才?)*(?:[发写输打看搞弄报说拿]错了?)?|wrong (?:one|number)|i meant?)|订单(?:编号|号码?)?|单号|编号|号码|复制|此?信息|我的?|这是|就?是|为|的|这个|那个|给你|发你|麻烦|请|您好|你好|和|还有|另外|\b(?:the|my|order|number|no|is|it|it's|its|this|that|here|here's|one|and|please|hi|hello|for|also)\b|[^\p{L}\p{N}]/giu

/** Whether a message is nothing but order numbers, and words that only name them. */
export function isNumberAlone(text: string, entities: readonly Entity[]): boolean {
  const numbers = entities.filter(({ type }) => type === 'order_number')
  if (numbers.length === 0) return false
  return withoutNumbers(text, entities).replace(AROUND, '') === ''
}

/** What is said beside order numbers: these tell of what, and not what is wished. */
export const withoutNumbers = (text: string, entities: readonly Entity[]): string =>
  entities
    .filter(({ type }) => type === 'order_number')
    .reduce((left, { text: number }) => left.replace(number, ' '), text)
    .trim()

const PLACES: readonly (readonly [RegExp, number])[] = [
  [/第[一1](?:个|单|笔|件)|前(?:面|一)?(?:那|一)?[个单]|\b(?:first|1st|former)(?: one| order)?\b/u, 0],
  [/第[二2](?:个|单|笔|件)|\b(?:second|2nd)(?: one| order)\b/u, 1],
  [/第[三3](?:个|单|笔|件)|\b(?:third|3rd)(?: one| order)\b/u, 2],
  [/最后(?:那|一|面)*[个单]|后(?:面|一)(?:那|一)?[个单]|\b(?:last|latter)(?: one| order)\b/u, -1],
]

/** "第二个什么时候到", "cancel the first one": with the number of several that were named in the place of its place. */
export function withPlaced(text: string, named: readonly string[]): string | null {
  const clean = normalise(text)
  const [words, place] = PLACES.find(([pattern]) => pattern.test(clean)) ?? []
  const number = place === undefined || named.length < 2 ? undefined : named.at(place)
  if (!words || !number) return null
  // A question keeps its place at the side that shows that it is one.
  const rest = clean.replace(words, ' ').trim()
  return /\p{Script=Han}/u.test(rest) ? `${number} ${rest}` : `${rest} ${number}`
}

const ELSEWHERE = /另(?:外|一)|别的|其他|\b(?:another|other|different)\b/u
const OF_AN_ORDER = /订单|[一那这]?单|\border\b|\bone\b/u

/** "不对，是另一个订单", "no, the other one 2026…": some other order is meant than the one at hand. */
export const isOtherOrder = (text: string, entities: readonly Entity[]): boolean => {
  const clean = normalise(withoutNumbers(text, entities))
  const longest = /\p{Script=Han}/u.test(clean) ? LONGEST : LONGEST * 2
  return clean.length <= longest && ELSEWHERE.test(clean) && OF_AN_ORDER.test(clean)
}

/** Whether something is done with an order where that is the intent. */
export function takesOrder(intent: string | null, knowledge: Knowledge): boolean {
  const content = intent === null ? undefined : knowledge.intents.get(intent)
  return content?.withOrder !== undefined || content?.outcome.kind === 'flow'
}

/** An order number in words: what was talked of is done with it, or it is looked up. */
export function withNumber(text: string, topic: string | null, knowledge: Knowledge, language: 'zh' | 'en'): string[] {
  const lookUp = language === 'en' ? `Where is my order ${text}` : `查一下订单 ${text}`
  return takesOrder(topic, knowledge) ? [`${titleOf(topic, knowledge, language)} ${text}`, lookUp] : [lookUp]
}

/** The topic's name without what stands in brackets. */
const titleOf = (topic: string | null, knowledge: Knowledge, language: 'zh' | 'en'): string | undefined =>
  (topic === null ? undefined : knowledge.intents.get(topic)?.title[language])?.replace(/[（(].*?[)）]/gu, '')

/** So sure by itself, an elliptic question needs no context. */
const CLEAR = { score: 0.85, scoreIfElliptic: 0.95, inScope: 0.6 }
/** A meaning near the topic that is at least so likely counts, and beside a sure one of elsewhere with this share of it. */
const NEAR = { alone: 0.08, share: 0.4, shareOfNext: 0.3 }

/**
 * What a short question is taken to mean: by itself where that is clear; else what it may mean near the topic; else, if
 * it is elliptic, what it means with the topic's name, and be it that topic once more.
 *
 * @param full the question with its topic's name; empty when it is not elliptic
 */
export function inContext(alone: Reading, full: readonly Reading[], topic: string, knowledge: Knowledge): Reading {
  // What names nothing has to be clearer than what has a name of its own.
  const leans = full.some(({ sure }) => sure)
  const enoughAlone = leans ? CLEAR.scoreIfElliptic : CLEAR.score
  // "怎么赔" about a broken parcel asks about it: nobody is a complainant by a word that has an answer here.
  const escalates = leans && alone.intent !== null && knowledge.intents.get(alone.intent)?.outcome.kind === 'handover'
  if (alone.sure && !escalates && alone.score >= enoughAlone && alone.inScope >= CLEAR.inScope) return alone
  const weight = nearTo(topic, knowledge)
  const near = alone.candidates
    .filter(({ intent }) => weight(intent) > 0)
    .sort((a, b) => b.score * weight(b.intent) - a.score * weight(a.intent))[0]
  const share = near && weight(near.intent) > 1 ? NEAR.shareOfNext : NEAR.share
  const enough = alone.sure ? alone.score * share : full.length > 0 ? NEAR.alone : Number.POSITIVE_INFINITY
  if (near && near.score >= enough)
    return { ...alone, intent: near.intent, score: near.score, refused: false, sure: true }
  const whole = surest(full, topic) ?? full.find(({ sure }) => sure)
  // A question for a time that is the topic's was told apart before.
  const isSurer = TIME.test(alone.text) || (whole?.score ?? 0) <= alone.score
  const isOwn = isSurer && !PRONOUN.test(normalise(alone.text))
  if (alone.sure && !escalates && alone.inScope >= CLEAR.inScope && isOwn) return alone
  return whole ?? alone
}

/** How near an intent is: of the topic's group (`return.fee` beside `return.how`), or the topic itself and what is asked next. */
function nearTo(topic: string, knowledge: Knowledge): (intent: string) => number {
  const next = knowledge.intents.get(topic)?.followUps ?? []
  const group = topic.includes('.') ? `${topic.split('.')[0]}.` : null
  // What is being filed is spoken of until it is filed.
  const own = knowledge.intents.get(topic)?.outcome.kind === 'flow' ? 3 : 2
  return (intent) =>
    intent === topic ? own : next.includes(intent) ? 2 : group !== null && intent.startsWith(group) ? 1 : 0
}
