import { createVectoriser } from '../features/vectorise.ts'
import { buildVocabulary } from '../features/vocabulary.ts'
import { GENERAL_OPEN_TEXTS } from '../open/index.ts'
import { detectLanguage } from '../text/language.ts'
import { normalise } from '../text/normalise.ts'
import type { Base, Lessons } from './base.ts'
import type { PreparedExamples } from './examples.ts'
import { indexNeighbours, nearest } from './neighbours.ts'
import type { VectorTable } from './vectors.ts'

/** A language that fewer of the examples are in needs no open texts: most of its words are unknown anyway. */
const SPOKEN = 0.05
/** A general text whose cosine with an example, times the share of it that is known, reaches this is not open here. */
const ALIKE = 0.4
/** Ours to give up; what a caller names as open besides is taken at its word. */
const GENERAL = new Set(GENERAL_OPEN_TEXTS.map(normalise))

/**
 * Examples, then open texts, leaving out those that are examples too, general ones that are like an example, and those
 * in a language that is not spoken.
 */
export function lessonsOf(
  { labels, texts, targets }: PreparedExamples,
  open: readonly string[],
  vectors?: VectorTable,
): Lessons {
  const chinese = texts.filter((text) => detectLanguage(text) === 'zh').length / texts.length
  const spoken = { zh: chinese >= SPOKEN, en: 1 - chinese >= SPOKEN }
  const taken = new Set(['', ...texts])
  const added = [...new Set(open.map(normalise))].filter((text) => !taken.has(text) && spoken[detectLanguage(text)])
  const isGeneral = (text: string) => GENERAL.has(text)
  const kept = [...added.filter((text) => !isGeneral(text)), ...unlikeAny(texts, added.filter(isGeneral))]
  return {
    texts: [...texts, ...kept],
    targets: Uint32Array.from([...targets, ...kept.map(() => labels.length)]),
    names: labels.map(nameOf),
    vectors,
  }
}

/** A normalised text and its class; the number of labels stands for open texts. */
export interface Lesson {
  text: string
  target: number
}

/** The lessons and, after them, those of further ones whose texts are new. */
export function withMore({ texts, targets, names, vectors }: Lessons, further: readonly Lesson[]): Lessons {
  const taken = new Set(['', ...texts])
  const added = further.filter(({ text }) => !taken.has(text) && taken.add(text))
  return {
    texts: [...texts, ...added.map(({ text }) => text)],
    targets: Uint32Array.from([...targets, ...added.map(({ target }) => target)]),
    names,
    vectors,
  }
}

/** The candidates that are like none of the texts. */
function unlikeAny(texts: readonly string[], candidates: string[]): string[] {
  if (candidates.length === 0) return []
  const vocabulary = buildVocabulary(texts, 1)
  const vectorise = createVectoriser(vocabulary)
  const neighbours = indexNeighbours(texts.map(vectorise), vocabulary)
  return candidates.filter((text) => {
    const vector = vectorise(text)
    return vector.coverage * nearest(neighbours, vector, vocabulary) < ALIKE
  })
}

/** A label as people would say it: "orderStatus" and "order.status" are "order status". */
function nameOf(label: string): string {
  const words = label.replace(/([a-z\d])([A-Z])/g, '$1 $2').replace(/[_./:#|-]+/g, ' ')
  return normalise(words)
}

/** What a training report says of the material. */
export const countsOf = ({ texts, labels, findings }: PreparedExamples, lessons: Lessons, base: Base) => ({
  examples: texts.length,
  openTexts: lessons.texts.length - texts.length,
  labels: labels.length,
  features: base.vocabulary.hashes.length,
  findings,
})
