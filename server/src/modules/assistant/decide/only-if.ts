import { normalise } from '@tandem/nlu'
import { texts } from '../texts.ts'
import { anyOf, type Patterns } from './patterns.ts'
import { read } from './read.ts'
import { files } from './run-flow.ts'
import type { Rule } from './turn.ts'
import { withoutCourtesy } from './wording.ts'

const ACT =
  '(?:(?:全都?|都|申请|要求|直接|自己|去|给|把[^\\p{P}\\s]{1,6}?)[^\\p{P}\\s]{0,2}?)?(?:退(?!休|步|路)|取消|不要|拒收|不收|换(?!句|言))[^\\p{P}\\s]{0,6}'
const THEN = '(?:我们?|咱们?|俺)?(?:那?就|可就|可要|就要|只能|只好|直接|一定|肯定|宁可|会)+'
const FAILS =
  '(?:[到送赶等收拿发寄来][不没](?:到|了|上|及|来|成)|来不及|[不没](?:到|来|发|送|寄|合适|合身|满意|行|对)|不能[^\\p{P}\\s]{1,6}?到)'
const ENACTS =
  "(?:cancel|return(?:ing)?|refund|(?:my )?money back|send(?:ing)? (?:it|this|them) back|don'?t want (?:it|this)|ask(?:ing)? for a refund)"
const SHALL =
  "(?:i'?ll|i will|i'?m (?:just )?(?:going to|gonna)|i am going to|i want|i'?d (?:like|want)|we'?ll|we will)"

/** A wish that hangs on something; what it hangs on stands in `of`. */
export const ON_CONDITION = {
  ifThen: `(?<of>(?:如果|要是|假如|假使|万一|倘若|若是?)[^。！!？?；;\\n]{1,30}?)(?:的话)?[,，\\s]*${THEN}${ACT}`,
  again: `(?<of>(?<![来买订寄拍发送])再(?:这样|不)[^\\p{P}\\s]{0,12}?)(?:的话)?[,，\\s]*(?:我们?)?(?:那?就|可就|可要|要|直接|只能|只好)${ACT}`,
  fails: `(?<of>(?:[^\\p{P}\\s]{0,10}?)${FAILS}[^\\p{P}\\s]{0,4}?)(?:的话)?[,，\\s]*(?:我们?|那)(?:那?就|可就|可要|就要|只能|只好)${ACT}`,
  ifThenEn: `\\b(?<of>(?:if|unless)\\b[^?!;\\n]{2,60}?)[,\\s]+(?:then )?${SHALL}\\b[^?!;\\n]{0,20}?\\b${ENACTS}\\b[^.!?;,\\n]{0,20}`,
  ifDoEn: `\\b(?<of>(?:if|unless)\\b[^?!;\\n]{2,60}?)[,\\s]+(?:then |just |please |you can |go ahead and ){0,3}(?:cancel|refund|return)\\b[^.!?;,\\n]{0,20}`,
  thenIfEn: `\\b(?:i'?ll|i will|i'?m (?:just )?(?:going to|gonna)|we'?ll)\\b[^?!;\\n]{0,20}?\\b${ENACTS}\\b[^?!;\\n]{0,25}?\\b(?<of>(?:if|unless)\\b[^?!;\\n]{3,60})`,
} satisfies Patterns

const sourceOf = (pattern: string, at: number) => pattern.replaceAll('?<of>', `?<of${at}>`)
const ONLY_IF = new RegExp(
  anyOf(Object.fromEntries(Object.values(ON_CONDITION).map((pattern, at) => [at, sourceOf(pattern, at)]))),
  'iu',
)
/** "方便的话帮我退了", "如果还没发货就帮我取消": asked for now, politely or as things stand. */
const COURTEOUS = /可以|方便|能行|能取消|能退|possible|that'?s ok|you can|i can/iu
const AS_IT_STANDS =
  /[没未](?:有)?(?:发货|发出|打包|出库|揽收|寄出)|(?:hasn'?t|has not|not) (?:yet )?(?:been )?(?:shipped|packed|sent|dispatched)/iu
const ASKS_US = /帮|麻烦|请|给我|替我|please|for me/iu
const LATER =
  /明天|后天|今[天晚]|大后天|(?:周|星期|礼拜)[一二三四五六日天末]|[月号日]|之?前|再|到时|天内|tomorrow|today|tonight|\bby\b|before|until|\bon\b|day\b|week/iu
const LONGEST = 200

/** What a wish hangs on, and the text without both; null for a wish as such, and for any other text. */
export function onlyIf(text: string): { condition: string; rest: string } | null {
  const clean = normalise(text.slice(0, LONGEST))
  const found = ONLY_IF.exec(clean)
  if (!found) return null
  const condition = Object.values(found.groups ?? {}).find((part) => part !== undefined) ?? ''
  const isOfNow = AS_IT_STANDS.test(condition) || ASKS_US.test(found[0])
  if (COURTEOUS.test(condition) || (isOfNow && !LATER.test(condition))) return null
  const rest = `${clean.slice(0, found.index)} ${clean.slice(found.index + found[0].length)}`
  return { condition: condition.trim(), rest: rest.trim() }
}

const SAYS_MORE = /\p{Script=Han}[^\p{P}]*\p{Script=Han}|\p{Script=Latin}{4}|\d{4}/u

/** What is said beside a wish that hangs on something; the text itself where that is all. */
export function besideCondition(text: string): string {
  const wish = onlyIf(text)
  return wish && SAYS_MORE.test(wish.rest) ? wish.rest : text
}

/**
 * "要是赶不上我就不要了", "if it doesn't come I'll cancel": nothing is begun. What it hangs on may be looked up, and what
 * would be done then can be had now by saying so.
 */
export const wishedOnlyIf: Rule = (turn) => {
  const { reading, situation, knowledge, language } = turn
  const wish = besideCondition(situation.text) === situation.text ? onlyIf(situation.text) : null
  if (!wish || !reading.sure || reading.intent === null || !files(turn, reading.intent)) return null
  const of = read(withoutCourtesy(wish.condition), {
    brain: turn.brain,
    knowledge,
    language,
    threshold: situation.threshold,
  })
  const keys = new Set([...(of.sure && of.intent !== null ? [of.intent] : []), reading.intent])
  const titles = [...keys].flatMap((key) => knowledge.intents.get(key)?.title[language] ?? [])
  return {
    action: 'ask',
    reason: 'only_if',
    text: texts.onlyIf[language],
    choices: [...titles, texts.person[language]],
    dialogue: { ...situation.dialogue, refusals: 0, clarified: true },
  }
}
