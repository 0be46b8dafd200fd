import type { Body, Message } from '@tandem/contract'
import { normalise } from '@tandem/nlu'
import { yesOrNo } from './flow/consent.ts'
import { isCancel } from './flow/words.ts'
import { texts } from './texts.ts'

const MOST_SIGNS = { words: 40, yes: 6 }
const GIVES_UP =
  /不(?:用|要|需要|想|必)?(?:再)?(?:等|排队?|转|找)(?:人工|客服|人)?了|不(?:用|要|需要)(?:人工|客服|真人)|不想等|没事了|(?:已经|自己)?解决了|\b(?:do not|don't) (?:want|need) (?:to wait|an? (?:person|agent|human))|\b(?:leave|quit) the (?:line|queue)|\bno need to wait|\b(?:solved|sorted) (?:it|now)\b/u

/** What a customer who waits for a person says about waiting; null when it is about something else. */
export function wishToLeave(text: string, messages: readonly Message[]): 'ask' | 'leave' | 'stay' | null {
  const clean = normalise(text)
  const asked = wasAsked(messages)
  if (asked && isChoice(text, texts.leaveLine)) return 'leave'
  if (asked && isChoice(text, texts.keepWaiting)) return 'stay'
  const reply = asked && clean.length <= MOST_SIGNS.yes ? yesOrNo(clean) : null
  if (reply !== null) return reply ? 'leave' : 'stay'
  return clean.length <= MOST_SIGNS.words && (isCancel(clean) || GIVES_UP.test(clean)) ? 'ask' : null
}

/** Whether the last thing that was said to them is the question that this module asks. */
function wasAsked(messages: readonly Message[]): boolean {
  const last = messages.findLast(
    ({ author, visibility }) => visibility === 'public' && author.kind !== 'customer' && author.kind !== 'system',
  )
  return last !== undefined && choicesOf(last.body).some((choice) => isChoice(choice, texts.leaveLine))
}

const choicesOf = (body: Body): readonly string[] => (body.kind === 'choices' ? body.choices : [])

const isChoice = (text: string, { zh, en }: { zh: string; en: string }): boolean =>
  [zh, en].some((label) => normalise(label) === normalise(text))
