import type { Language, Triage } from '@tandem/contract'
import type { Emotion } from '@tandem/nlu'
import type { Move, Turn } from './turn.ts'

export interface Topic {
  /** The likeliest class; null when there is no word to judge by. */
  triage: Triage | null
  /** The text was understood; otherwise its class is a guess, which does not replace what is known already. */
  isClear: boolean
  priority: number
  emotion: Emotion['label']
  language: Language
}

const USUAL = 3
const PRESSING = 0.6
/** Below this chance of being about anything known a text does not show how urgent it is. */
const IN_SCOPE = 0.15

/** What the conversation is about now, how urgent it is, and in which mood and language. */
export function topicOf(turn: Turn, move: Move): Topic {
  const { reading, emotion, language } = turn
  const intent = move.intent === undefined ? reading.intent : move.intent
  const content = intent !== null && reading.inScope >= IN_SCOPE ? turn.knowledge.intents.get(intent) : undefined
  const triage = move.intent === null ? null : likeliestTriage(turn)
  const isClear = move.intent === undefined ? !reading.refused : move.intent !== null
  return { triage, isClear, priority: priorityOf(turn, move, content?.priority), emotion: emotion.label, language }
}

/** The class that the candidates speak for together: right more often than any one of them, and also when refused. */
function likeliestTriage({ reading, knowledge }: Turn): Triage | null {
  if (reading.inScope === 0) return null
  const weights = new Map<Triage, number>()
  for (const { intent, score } of reading.candidates) {
    const triage = knowledge.intents.get(intent)?.triage
    if (triage) weights.set(triage, (weights.get(triage) ?? 0) + score)
  }
  return [...weights].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}

function priorityOf({ emotion, urgency }: Turn, { handover }: Move, usual = USUAL): number {
  if (handover === 'safety') return 1
  const raised = (emotion.label === 'angry' ? 1 : 0) + (urgency >= PRESSING ? 1 : 0)
  return Math.max(1, usual - raised)
}
