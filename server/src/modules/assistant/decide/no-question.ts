import { normalise } from '@tandem/nlu'
import { yesOrNo } from '../flow/consent.ts'
import { isBare, isCancel, isSigns } from '../flow/words.ts'
import { texts } from '../texts.ts'
import { handOver } from './hand-over.ts'
import type { Move, Rule } from './turn.ts'
import { deniesOnly, opensOnly } from './wording.ts'

/** "我想问一下": what is asked comes with the next message. */
export const opened: Rule = ({ situation: { text, dialogue }, language }) =>
  opensOnly(text) ? { action: 'answer', reason: 'opened', text: texts.opened[language], intent: null, dialogue } : null

/** "我没说要退货": what was begun is left, and what is wanted instead is asked. */
export const denied: Rule = ({ situation: { text, dialogue }, language }) =>
  deniesOnly(text)
    ? {
        action: 'ask',
        reason: 'denied',
        text: texts.denied[language],
        intent: null,
        choices: [texts.person[language]],
        dialogue: { ...dialogue, flow: null, topic: null },
      }
    : null

/** Faces that are angry with somebody here. */
const ANGRY = /[😡🤬😤💢]/u
const PLEASED = /[👍👌❤🙏😊😀😄🙂🥰💐🌹]/u
/** To stop is no wish of its own; to cancel, or "不退了", may well be meant of an order or of what was filed for it. */
const MAY_BE_WISH = /^(?:please |那|我)*(?:cancel|keep|取消|(?:不|别|先别|不要)(?:想)?[退换改开取])/u

/** "好", "算了", "got it": no question, and nothing to be sorry for. A mere "?" is asked what it is about, and who shows an angry face gets a person. */
export const acknowledged: Rule = (turn) => {
  const { text, dialogue } = turn.situation
  const said = (words: string): Move => ({
    action: 'answer',
    reason: 'acknowledged',
    text: words,
    intent: null,
    dialogue,
  })
  if (isSigns(text) && ANGRY.test(text)) return { ...handOver(turn, 'emotion', 'angry_unknown'), intent: null }
  if (isSigns(text) && !PLEASED.test(text)) {
    const choices = [texts.person[turn.language]]
    return { ...said(texts.sayMore[turn.language]), action: 'ask', reason: 'signs_only', choices }
  }
  const isDone = isCancel(text) && (!turn.reading.sure || !MAY_BE_WISH.test(normalise(text)))
  if (!isDone && !isBare(text)) return null
  return said((isDone || yesOrNo(text) === false ? texts.whenever : texts.anythingElse)[turn.language])
}
