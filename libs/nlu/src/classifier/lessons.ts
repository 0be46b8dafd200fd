import { createVectoriser } from '../features/vectorise.ts'
import { buildVocabulary } from '../features/vocabulary.ts'
import { detectLanguage } from '../text/language.ts'
import { normalise } from '../text/normalise.ts'
import type { Base, Lessons } from './base.ts'
import type { PreparedExamples } from './examples.ts'
import { indexNeighbours, nearest } from './neighbours.ts'

/** A language that fewer of the examples are in needs no open texts: most of its words are unknown anyway. */
const SPOKEN = 0.05
/** An open text whose cosine with an example, times the share of it that is known, reaches this is not open here. */
const ALIKE = 0.4

/** Examples, then open texts, leaving out those that are like an example and those in a language that is not spoken. */
export function lessonsOf({ labels, texts, targets }: PreparedExamples, open: readonly string[]): Lessons {
  const chinese = texts.filter((text) => detectLanguage(text) === 'zh').length / texts.length
  const spoken = { zh: chinese >= SPOKEN, en: 1 - chinese >= SPOKEN }
  const added = [...new Set(open.map(normalise))].filter((text) => text !== '' && spoken[detectLanguage(text)])
  const unlike = added.length === 0 ? added : unlikeAll(texts, added)
  return {
    texts: [...texts, ...unlike],
    targets: Uint32Array.from([...targets, ...unlike.map(() => labels.length)]),
    names: labels.map(nameOf),
  }
}

/** The candidates that none of the texts is like. */
function unlikeAll(texts: readonly string[], candidates: readonly string[]): string[] {
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
