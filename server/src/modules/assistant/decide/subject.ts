import type { Prediction } from '@tandem/nlu'
import type { Brain } from '../brain.ts'
import type { Patterns } from './patterns.ts'

/** How one asks to be told about something; what it is stands where `X` does. */
export const FRAMES = {
  tell: '(?:请|麻烦|可以|能不能|能否|你|您|帮我|给我|跟我|向我|我想)*(?:介绍|讲解|科普|说说|讲讲|聊聊|谈谈|了解)(?:一?下)?X',
  tellLast: 'X(?:给我)?(?:介绍|讲解|科普|说)一?下',
  who: 'X(?:是谁|是什么人|是哪位|是干什么的|是做什么的)',
  what: '(?:什么是|什么叫|啥是)X',
  whatLast: 'X是(?:个|一个)?(?:什么|啥)(?:东西|意思)?',
  tellEn:
    '(?:please |(?:can|could|would) you (?:please )?|i (?:want|would like) to (?:know|learn|hear) )?(?:tell me |teach me |talk |explain |describe )?(?:something |more |all )?about X',
  explainEn: '(?:please |(?:can|could) you )?(?:explain|describe|introduce) X',
  whoEn: "who(?: is|'s| was| are| were) X",
  whatEn: "what(?: is|'s| are| was| were) X",
} satisfies Patterns
const NAMED = '(?:the |an? )?(?<about>.{2,40}?)'
const FRAME = Object.values(FRAMES).map(
  (frame) => new RegExp(`^(?:${frame.replace('X', NAMED)})[吗呢啊呀吧\\p{P}\\s]*$`, 'iu'),
)
const LONGEST = 80

/** What a text asks to be told about: "介绍一下鲁迅", "who is Mozart"; null where it asks anything else. */
export function subjectOf(text: string): string | null {
  const clean = text.trim()
  if (clean.length > LONGEST) return null
  for (const frame of FRAME) {
    const about = frame.exec(clean)?.groups?.about?.trim()
    if (about) return about
  }
  return null
}

/** Below this chance of being about anything known a subject is none of ours, however its question sounds. */
const UNKNOWN = 0.05
/** From this chance on it is ours, even where its question sounds like none. */
const KNOWN = 0.7

/**
 * What a model makes of a text. "介绍一下X" sounds like a question about goods whatever X is, so that what is asked
 * about is judged by itself too: nothing is told of what is not known.
 */
export function predictWithSubject(brain: Brain, text: string): Prediction {
  const whole = brain.predict(text)
  const subject = subjectOf(text)
  if (subject === null) return whole
  const alone = brain.predict(subject)
  if (alone.inScope < UNKNOWN) return { ...whole, inScope: Math.min(whole.inScope, alone.inScope), refused: true }
  return whole.refused && alone.inScope >= KNOWN ? alone : whole
}
