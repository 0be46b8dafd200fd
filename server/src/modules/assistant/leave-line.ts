import type { Body, Message } from '@tandem/contract'
import { normalise } from '@tandem/nlu'
import { anyOf, type Patterns } from './decide/patterns.ts'
import { withApostrophes } from './decide/wording.ts'
import { yesOrNo } from './flow/consent.ts'
import { afterLeaving, isCancel } from './flow/words.ts'
import { texts } from './texts.ts'

const MOST_SIGNS = { words: 60, latin: 120, yes: 6 }

/** What somebody who waits says who no longer needs a person. */
export const NEEDS_NOBODY = {
  notWaiting: '不(?:用|要|需要|想|必)?(?:再)?(?:等|排队?|转|找)(?:人工|客服|人)?了|不想等',
  noPerson: '(?:不|无)(?:用|要|需要?|必)(?:再)?(?:人工|客服|真人)(?:客服)?了?',
  noMatter: '没事了|不用管(?:我)?了',
  solved: '(?<![没未不有候后])(?:已经|自己)?(?:解决|搞定)了(?![吗么没嘛再])',
  found: '(?:我?(?:已经|自己))(?:查|找|看|弄|搞|想|处理)(?:到|好|定|着|明白|清楚)了?(?=[\\p{P}\\s]|$)',
  noPersonEn:
    "\\b(?:(?:don't|do not|no longer) (?:want|need)|no need (?:for|to (?:talk|speak) to)) (?:to wait|to (?:talk|speak) to )?(?:an?|the|any)? ?(?:person|agent|human|rep(?:resentative)?|anyone|anybody)?\\b(?: any ?more)?",
  notWaitingEn: "\\b(?:leave|quit) the (?:line|queue)|\\bno need to wait|\\bi(?:'m| am) not waiting",
  neverMind: '^(?:oh |ok(?:ay)?,? |actually,? |ah,? )*(?:never ?mind|nvm|forget it)\\b',
  foundEn:
    "\\b(?<!(?:not|n't|never|haven't) )(?:found|figured|sorted|solved|fixed|worked) (?:it|that|this)\\b(?: out)?(?! yet)|\\b(?:sorted|solved) now\\b",
} satisfies Patterns
const GIVES_UP = new RegExp(anyOf(NEEDS_NOBODY), 'u')

const COURTESY =
  /^(?:(?:ok(?:ay)?|yes|please|好[的吧]?|那就?|请|帮我)[\p{P}\s]*)+|(?<![\p{P}\s])[\p{P}\s]*(?:please|thanks|吧|谢谢)?[\p{P}\s]*$/gu

const clear = (text: string): string => normalise(withApostrophes(text))

/** What a customer who waits for a person says about waiting; null when it is about something else. */
export function wishToLeave(text: string, messages: readonly Message[]): 'ask' | 'leave' | 'stay' | null {
  const clean = clear(text)
  const asked = wasAsked(messages)
  if (isChoice(clean.replace(COURTESY, ''), texts.leaveLine)) return 'leave'
  if (asked && isChoice(text, texts.keepWaiting)) return 'stay'
  if (asked && isBrief(clean) && GIVES_UP.test(clean)) return 'leave'
  const reply = asked && clean.length <= MOST_SIGNS.yes ? yesOrNo(clean) : null
  if (reply !== null) return reply ? 'leave' : 'stay'
  return isBrief(clean) && givesUp(clean) ? 'ask' : null
}

const isBrief = (text: string): boolean =>
  text.length <= (/\p{Script=Han}/u.test(text) ? MOST_SIGNS.words : MOST_SIGNS.latin)

const givesUp = (text: string): boolean => isCancel(text) || afterLeaving(text) !== null || GIVES_UP.test(text)

const NAMES_SOMETHING = /\p{Script=Han}.*\p{Script=Han}|\p{Script=Latin}{3}.* .*\p{Script=Latin}{3}/su

/** What somebody wants instead of a person: "算了不用人工了，我想查物流". Null where nothing else is said. */
export function wantedInstead(text: string): string | null {
  const clean = clear(text)
  if (!isBrief(clean) || !givesUp(clean) || isCancel(clean)) return null
  const left = afterLeaving(clean) ?? clean
  const found = GIVES_UP.exec(left)
  const sides = found ? [left.slice(found.index + found[0].length), left.slice(0, found.index)] : [left]
  return sides.map((side) => side.replace(/^[\p{P}\s]+/u, '')).find((side) => NAMES_SOMETHING.test(side)) ?? null
}

/** What they wanted instead when they were asked whether to go on waiting; null where they said no other wish. */
export function wantedBefore(messages: readonly Message[]): string | null {
  const asked = questionAt(messages)
  const said = messages.slice(0, asked).findLast(({ author }) => author.kind === 'customer')
  return asked >= 0 && said?.body.kind === 'text' ? wantedInstead(said.body.text) : null
}

/** Whether the last thing that was said to them is the question that this module asks. */
const wasAsked = (messages: readonly Message[]): boolean => questionAt(messages) >= 0

/** Where the question stands, if it is the last thing that was said to them; -1 otherwise. */
function questionAt(messages: readonly Message[]): number {
  const at = messages.findLastIndex(
    ({ author, visibility }) => visibility === 'public' && author.kind !== 'customer' && author.kind !== 'system',
  )
  const last = messages[at]
  return last && choicesOf(last.body).some((choice) => isChoice(choice, texts.leaveLine)) ? at : -1
}

const choicesOf = (body: Body): readonly string[] => (body.kind === 'choices' ? body.choices : [])

const isChoice = (text: string, { zh, en }: { zh: string; en: string }): boolean =>
  [zh, en].some((label) => normalise(label) === normalise(text))
