import type {
  AnswerForm,
  Card,
  Flow,
  HandoverReason,
  Language,
  OrderCard,
  Reason,
  Reasoning,
  Source,
} from '@tandem/contract'
import type { Emotion, Entity, Safety } from '@tandem/nlu'
import type { Brain, Knowledge } from '../brain.ts'
import type { Dialogue } from '../dialogue.ts'
import type { ToolCall } from '../flow/state.ts'
import type { Exact, Reading } from './read.ts'

/** What the assistant knows when a customer has written. */
export interface Situation {
  /** The customer's messages since the last answer, in one text; empty when only files came. */
  text: string
  /** Their own words, where the text holds more: what a page in a picture says (“contact service”) is nobody's wish. */
  said?: string
  /** An image or a file was among them. */
  attachment: boolean
  /** The conversation's language, for texts that show none of their own. */
  language: Language
  /** Milliseconds since the epoch. */
  now: number
  /** The tenant's own bound for being sure, or null. */
  threshold: number | null
  dialogue: Dialogue
  /** The forms that the channel can show; left out: text. */
  forms?: readonly AnswerForm[]
  /** Older versions of flows, where the dialogue stands in such. */
  pinned?: readonly Flow[]
}

/** A situation, read. */
export interface Turn {
  situation: Situation
  brain: Brain
  knowledge: Knowledge
  language: Language
  reading: Reading
  /** Whether the customer used the very words of a title or of an example. */
  exact: Exact | null
  /** The questions of the message, read one by one; empty when there is only one. */
  parts: Reading[]
  emotion: Emotion
  urgency: number
  safety: Safety
  entities: Entity[]
}

/** A tool that somebody wants called, and who. */
export interface Proposed extends ToolCall {
  by: { kind: 'model' | 'flow'; name: string }
}

/** What to do, and what is remembered then. */
export interface Move {
  action: Reasoning['action']
  /** Why, in a code: shown on the test bench. */
  reason: Reason
  text: string
  choices?: string[]
  followUps?: string[]
  card?: Card
  /** The order that the text speaks of, where the channel draws it. */
  order?: OrderCard
  sources?: Source[]
  handover?: HandoverReason
  /** A tool that has to be called before the turn is over. */
  call?: ToolCall
  /** A tool that changes something: a person decides. */
  proposal?: Proposed
  /** How long to wait for a reply before the flow goes on without. */
  waitMinutes?: number
  /** What a flow was told, for the person who takes over. */
  collected?: readonly string[]
  dialogue: Dialogue
  /** The intent that was acted on, where it is not the reading's. */
  intent?: string | null
}

/** One rule: what it would do, or null when it does not apply. */
export type Rule = (turn: Turn) => Move | null
