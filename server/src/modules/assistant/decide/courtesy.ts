import { normalise } from '@tandem/nlu'
import { texts } from '../texts.ts'
import { isSmallTalk } from './hand-over.ts'
import type { Rule } from './turn.ts'

const LONGEST = 30
const END = '[啊呀哦呢吧~～\\p{P}\\s]*'
const only = (words: string) => new RegExp(`^(?:(?:${words})${END})+$`, 'u')
const SAID = [
  {
    words: only(
      '[你您]们?好|哈喽|嗨|喂|亲爱?的?|在[吗么嘛不]?|有人[吗么嘛]?|[早晚]上好|[上中下]午好|早安?|hi|hello|hey|good (?:morning|afternoon|evening)|there|anyone|anybody',
    ),
    reply: texts.opened,
  },
  {
    words: only('(?:非常|太)?(?:谢谢|多谢|感谢)|[你您]们?|辛苦了|麻烦了|thanks|thank you|thx|very much|so much|a lot'),
    reply: texts.anythingElse,
  },
  { words: only('再见|拜|回见|晚安|bye|goodbye|good night|see you'), reply: texts.whenever },
]

/** A greeting, thanks or a farewell and nothing else, where no intent answers it. */
export const courteous: Rule = ({ situation: { text, dialogue }, knowledge, language }) => {
  const clean = normalise(text)
  if (clean.length > LONGEST || [...knowledge.intents.keys()].some(isSmallTalk)) return null
  const reply = SAID.find(({ words }) => words.test(clean))?.reply
  return reply ? { action: 'answer', reason: 'courtesy', text: reply[language], intent: null, dialogue } : null
}
