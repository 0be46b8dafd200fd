import type { LearnAnswer, Pack, Published } from '@tandem/contract'
import { loadModel, type Vectors, type Verdict } from '@tandem/nlu'
import type { Context } from '../../../kernel/context.ts'
import { runThread } from '../../../kernel/thread.ts'
import { arrange, type Brain, brainOf, type Knowledge, type KnowledgeTexts } from '../brain.ts'
import { type Decision, decide } from '../decide/decide.ts'
import { newDialogue } from '../dialogue.ts'
import { encodeQuestions } from '../vectors/question.ts'

/** What the assistant makes of a text as the first message of a conversation. */
export function firstAnswer(text: string, brain: Brain, knowledge: Knowledge, threshold: number | null): Decision {
  const dialogue = newDialogue('evaluation')
  return decide({ text, attachment: false, language: 'zh', now: 0, threshold, dialogue }, brain, knowledge)
}

/** The same as it is compared: what it does, and for which intent. */
export function answerOf(text: string, brain: Brain, knowledge: Knowledge, threshold: number | null): LearnAnswer {
  const { turn, move } = firstAnswer(text, brain, knowledge, threshold)
  return { action: move.action, intent: move.intent === undefined ? turn.reading.intent : move.intent }
}

/** What a tenant that begins with a pack knows. */
export const knowledgeOf = ({ manifest, intents, articles, flows }: Pack): Knowledge =>
  arrange(
    {
      revision: 1,
      language: 'zh',
      intents: intents.map(({ key, ...content }) => ({ key, content })),
      articles: articles.map((article) => ({ ...article, version: 1, validUntil: null })),
      flows,
    },
    { unknown: manifest.unknown, starters: manifest.starters, skills: manifest.skillByTriage },
  )

/**
 * What the assistant makes of the first message of a conversation, with a pack's knowledge and this model: the intent
 * that it takes it for, the triage class as group, and whether it says that it does not know.
 */
export function judgeOf(pack: Pack, bytes: Uint8Array): (text: string) => Verdict {
  const knowledge = knowledgeOf(pack)
  const brain = brainOf(pack.manifest.id, loadModel(bytes))
  return (text) => {
    const { turn, move, topic } = firstAnswer(text, brain, knowledge, null)
    return { label: turn.reading.intent, group: topic.triage, refused: move.action === 'refuse' }
  }
}

/** Models that answer the same questions from the same knowledge: plain data. */
export interface Examination {
  models: Uint8Array[]
  knowledge: Published
  texts: KnowledgeTexts
  threshold: number | null
  questions: string[]
}

const TIMEOUT_MS = 5 * 60_000
const MEGABYTES = 1024

/** What a thread gets: an examination, and the vectors that are known of what is asked. */
export interface Sitting {
  examination: Examination
  vectors: Vectors
}

/** What a thread gives. */
export interface Sat {
  answers: LearnAnswer[][]
  /** What models asked for that have learnt of vectors, and what had none. */
  lacking: string[]
}

/**
 * The answers of each model, in a thread: thousands of them would stop every conversation. Models that have learnt of
 * vectors are asked with those of the questions, so far as the encoder gives them.
 */
export async function examine(ctx: Context, examination: Examination, signal: AbortSignal): Promise<LearnAnswer[][]> {
  const limits = { timeoutMs: TIMEOUT_MS, megabytes: MEGABYTES, signal }
  const sit = (vectors: Vectors) =>
    runThread<Sat>(import.meta.url, './judge.worker', { examination, vectors } satisfies Sitting, limits)
  const { answers, lacking } = await sit({ encoder: '', of: new Map() })
  if (lacking.length === 0) return answers
  const vectors = await encodeQuestions(ctx, lacking, signal)
  return vectors.of.size > 0 ? (await sit(vectors)).answers : answers
}
