import type { HandoverReason, Reason } from '@tandem/contract'
import { isHumanRequest } from '@tandem/nlu'
import { handoverText, texts } from '../texts.ts'
import { harmIn } from './harm/harm.ts'
import type { Move, Rule, Turn } from './turn.ts'
import { saidOften } from './wording.ts'

/** Gives the conversation to people; a running flow is over. */
export function handOver(turn: Turn, reason: HandoverReason, why: Reason, said = ''): Move {
  return {
    action: 'handover',
    reason: why,
    text: said || handoverText[reason][turn.language],
    handover: reason,
    dialogue: { ...turn.situation.dialogue, flow: null, refusals: 0, clarified: false },
  }
}

/** Words of self-harm or of a threat go to a person at once, whatever else was said. */
export const danger: Rule = (turn) =>
  turn.safety.selfHarm || turn.safety.threat ? handOver(turn, 'safety', 'safety_words') : null

/** Who is abusive is beyond what a machine can mend: a person takes over at once, and calmly. */
export const abuse: Rule = (turn) => (turn.safety.abuse ? handOver(turn, 'emotion', 'abusive_words') : null)

/** Goods that burn or hurt, and who was hurt by them, are no case for an article or a form. */
export const hazard: Rule = (turn) => {
  const harm = harmIn(ownWords(turn))
  return harm && handOver(turn, 'complaint', 'hazard_words', texts[harm][turn.language])
}

/** A person was asked for, in whatever words. */
export const personAsked: Rule = (turn) =>
  isHumanRequest(withoutDeclined(ownWords(turn))) ? handOver(turn, 'asked_for_human', 'asked_for_human') : null

const ownWords = ({ situation: { said, text } }: Turn): string => said ?? text

const DECLINED =
  /(?:先)?(?:不用|不要|不需要|不必|无需|别|不想)(?:再)?(?:给我)?(?:转|接|找|叫)?(?:人工|真人)(?:客服|服务)?(?:了)?[,，。 ]*|\b(?:(?:i )?(?:don't|do not) (?:want|need)|no need (?:to (?:talk|speak) to|for)) (?:an? )?(?:human|agent|person|representative)\b[,. ]*/giu

/** A text without the person that it says it does not want: "不用转人工，告诉我怎么退货". */
export const withoutDeclined = (text: string): string => text.replace(DECLINED, '').trim() || text

const REPEATS = 2

/** Who has said it several times, here or to others, is not told once more. */
export const tiredOfIt: Rule = (turn) =>
  saidOften(ownWords(turn)) ? handOver(turn, 'repeated_question', 'said_often') : null

/** The same question a third time: the answer did not help. */
export const repeated: Rule = (turn) => {
  const { intent, sure } = turn.reading
  if (!sure || intent === null || isSmallTalk(intent)) return null
  if (turn.knowledge.intents.get(intent)?.outcome.kind !== 'article') return null
  return isThirdTime(turn, intent) ? handOver(turn, 'repeated_question', 'same_intent_third_time') : null
}

/** Whether this was answered twice before, in whatever words it was asked. @param asked as `answered` counts it */
export const isThirdTime = ({ situation: { dialogue } }: Turn, asked: string): boolean =>
  Object.hasOwn(dialogue.asked, asked) && (dialogue.asked[asked] ?? 0) >= REPEATS

/** An angry customer with a complaint is not argued with. */
export const angryComplaint: Rule = (turn) => {
  const { intent, score } = turn.reading
  const complains = intent !== null && turn.knowledge.intents.get(intent)?.triage === 'complaint' && score >= 0.4
  return turn.emotion.label === 'angry' && complains ? handOver(turn, 'emotion', 'angry_complaint') : null
}

/** A question, or one of several, that the tenant wants a person for. */
export const personWanted: Rule = (turn) => {
  if (ownWords(turn) === '') return null
  for (const { intent, sure } of [turn.reading, ...turn.parts]) {
    const content = intent !== null && sure ? turn.knowledge.intents.get(intent) : undefined
    if (content?.outcome.kind !== 'handover') continue
    const reason = content.triage === 'complaint' ? 'complaint' : 'asked_for_human'
    return { ...handOver(turn, reason, `intent:${content.outcome.reason}`), intent }
  }
  return null
}

/** Greetings and thanks may be said as often as one likes. */
export const isSmallTalk = (intent: string): boolean => intent.startsWith('greeting.')
