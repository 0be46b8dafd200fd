import type { Language } from '@tandem/contract'
import { inCommonWords } from '@tandem/nlu'
import type { Brain, Knowledge, PublishedArticle } from '../brain.ts'
import { isElliptic } from '../flow/elliptic.ts'
import { isBare } from '../flow/words.ts'
import { predictWithSubject } from './subject.ts'

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
  /** The model takes it for something that it does not know. */
  refused: boolean
  /** Whether to answer with the intent. */
  sure: boolean
  candidates: { intent: string; title: string; score: number }[]
  /** How much of what speaks for the intent the question's vector said; absent where it was read by words alone. */
  vectorShare?: number | undefined
}

/** Below this probability the intent is not sure, where the tenant has set nothing. */
const SURE = 0.45
/** A text of one or two letters, or one that names nothing, says little: "好", "多久", "then what". */
const SHORT = 2
const SURE_IF_SHORT = 0.75

/** What a question is read with. */
export interface ReadBy {
  brain: Brain
  knowledge: Knowledge
  language: Language
  threshold: number | null
}

/** Reads one question. Pressing a choice sends a title, which means what it names. */
export function read(text: string, { brain, knowledge, language, threshold }: ReadBy): Reading {
  const titled = knowledge.titled(text)
  const certain = { text, score: 1, inScope: 1, refused: false, sure: true }
  if (titled?.kind === 'article') return { ...certain, intent: null, article: titled.article, candidates: [] }
  if (titled) {
    const { key, content } = titled.intent
    const candidates = [{ intent: key, title: content.title[language], score: 1 }]
    return { ...certain, intent: key, article: null, candidates }
  }
  if (isBare(text) || NUMBERS.test(text)) return unread(text)
  const { inScope, refused, candidates, vectorShare } = predictWithSubject(brain, inCommonWords(text))
  const known = candidates.flatMap(({ label, score }) => {
    const content = knowledge.intents.get(label)
    return content ? [{ intent: label, title: content.title[language], score }] : []
  })
  const best = known[0]
  // The likeliest intent was retired after training: what comes second is no answer to this question.
  const retired = best?.intent !== candidates[0]?.label
  const score = best?.score ?? 0
  const isLikely = !refused && !retired && score >= boundFor(text, threshold)
  // Of what a vector means words say nothing.
  const isHeard = vectorShare !== undefined
  const sure =
    isLikely && best !== undefined && (isHeard || isBacked({ ...best, inScope }, text, { knowledge, language }))
  const taught = sure ? undefined : taughtIn(text, { knowledge, language })
  if (taught)
    return {
      ...certain,
      intent: taught.intent,
      article: null,
      candidates: [taught, ...known.filter(({ intent }) => intent !== taught.intent)],
    }
  const judged = { score, inScope, refused, sure, candidates: known, vectorShare }
  return { text, intent: best?.intent ?? null, article: null, ...judged }
}

/**
 * What somebody taught in these very words: a model of thousands of examples may make nothing of three new ones, or not
 * have learnt them yet. Not what names nothing: that depends on what was talked of.
 */
function taughtIn(text: string, { knowledge, language }: Pick<ReadBy, 'knowledge' | 'language'>) {
  const intent = isShort(text) ? undefined : knowledge.taught.find(text)
  const content = intent === undefined ? undefined : knowledge.intents.get(intent)
  return intent !== undefined && content ? { intent, title: content.title[language], score: 1 } : null
}

/** Words that are known to the letter: a title's, as a pressed choice sends it, or those of a taught example. */
export type Exact = 'title' | 'example'

export function exactOf(text: string, by: Pick<ReadBy, 'knowledge' | 'language'>): Exact | null {
  if (by.knowledge.titled(text)) return 'title'
  return taughtIn(text, by) ? 'example' : null
}

const NUMBERS = /^[\d\s.,:+()-]+$/u

/**
 * What a model says of its chances and of the scope, and the share of the question that is in the words of the intent,
 * together at least: a model of eight examples an intent is as sure of "银行卡丢了" as of "手机卡丢了". With ten intents of
 * four public sets it answered 42 % of their neighbours' questions, 10 % so bounded; of their own 88 %, 72 % so bounded
 * and most of the others offered (`bench few`).
 */
const BACKED = 2
/** What a model says of both alone where it is sure at all: with many examples nothing more is asked for. */
const UNBACKED = 1

/** Whether more than the model speaks for the intent; an article that no intent leads to may speak louder. */
function isBacked(
  { intent, score, inScope }: { intent: string; score: number; inScope: number },
  text: string,
  { knowledge, language }: Pick<ReadBy, 'knowledge' | 'language'>,
): boolean {
  const { support } = knowledge
  if (!support) return true
  const { own, article } = support.backing(inCommonWords(text), language, intent)
  const bound = UNBACKED + (BACKED - UNBACKED) * support.weight
  return own + score + inScope >= bound && own >= article * support.weight
}

/** What asks nothing means nothing by itself. */
const unread = (text: string): Reading => ({
  text,
  intent: null,
  article: null,
  score: 0,
  inScope: 0,
  refused: true,
  sure: false,
  candidates: [],
})

function boundFor(text: string, threshold: number | null): number {
  const bound = threshold ?? SURE
  return isShort(text) ? Math.max(bound, SURE_IF_SHORT) : bound
}

const isShort = (text: string): boolean => (text.match(/[\p{L}\p{N}]/gu) ?? []).length <= SHORT || isElliptic(text)
