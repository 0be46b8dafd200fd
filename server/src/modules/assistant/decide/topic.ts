import type { Language, Triage } from '@tandem/contract'
import type { Emotion } from '@tandem/nlu'
import type { Move, Turn } from './turn.ts'

export interface Topic {
  /** Null while the customer has said nothing that shows it. */
  triage: Triage | null
  priority: number
  emotion: Emotion['label']
  language: Language
}

const USUAL = 3
const PRESSING = 0.6

/** What the conversation is about now, how urgent it is, and in which mood and language. */
export function topicOf(turn: Turn, move: Move): Topic {
  const { reading, emotion, urgency, language } = turn
  const intent = move.intent === undefined ? reading.intent : move.intent
  const known = intent !== null && (reading.sure || move.handover === 'emotion')
  const content = known ? turn.knowledge.intents.get(intent) : undefined
  return { triage: content?.triage ?? null, priority: priorityOf(), emotion: emotion.label, language }

  function priorityOf(): number {
    if (move.handover === 'safety') return 1
    const raised = (emotion.label === 'angry' ? 1 : 0) + (urgency >= PRESSING ? 1 : 0)
    return Math.max(1, (content?.priority ?? USUAL) - raised)
  }
}
