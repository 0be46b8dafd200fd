import type { Language } from '@tandem/contract'
import type { Brain, Knowledge, PublishedArticle } from '../brain.ts'

/** What one question was taken to mean. */
export interface Reading {
  text: string
  /** The likeliest intent that is still published; null when there is none. */
  intent: string | null
  /** Set when the question is the very title of an article. */
  article: PublishedArticle | null
  /** Calibrated probability of the intent. */
  score: number
  /** Calibrated probability that the question is about anything known. */
  inScope: number
  /** Whether to answer with the intent. */
  sure: boolean
  candidates: { intent: string; title: string; score: number }[]
}

/** Below this probability the intent is not sure, where the tenant has set nothing. */
const SURE = 0.45

/** Reads one question. Pressing a choice sends a title, which means what it names. */
export function read(
  text: string,
  {
    brain,
    knowledge,
    language,
    threshold,
  }: { brain: Brain; knowledge: Knowledge; language: Language; threshold: number | null },
): Reading {
  const titled = knowledge.titled(text)
  if (titled?.kind === 'intent') {
    const { key, content } = titled.intent
    const candidate = { intent: key, title: content.title[language], score: 1 }
    return { text, intent: key, article: null, score: 1, inScope: 1, sure: true, candidates: [candidate] }
  }
  if (titled) return { text, intent: null, article: titled.article, score: 1, inScope: 1, sure: true, candidates: [] }
  const { inScope, refused, candidates } = brain.predict(text)
  const known = candidates.flatMap(({ label, score }) => {
    const content = knowledge.intents.get(label)
    return content ? [{ intent: label, title: content.title[language], score }] : []
  })
  const best = known[0]
  // The likeliest intent was retired after training: what comes second is no answer to this question.
  const retired = best?.intent !== candidates[0]?.label
  const score = best?.score ?? 0
  const sure = !refused && !retired && score >= (threshold ?? SURE)
  return { text, intent: best?.intent ?? null, article: null, score, inScope, sure, candidates: known }
}
