import { detectLanguage } from '../text/language.ts'
import { normalise } from '../text/normalise.ts'
import type { Base, Lessons } from './base.ts'
import type { PreparedExamples } from './examples.ts'

/** A language that fewer of the examples are in needs no open texts: most of its words are unknown anyway. */
const SPOKEN = 0.05

/** Examples, then open texts, leaving out those that are examples too and those in a language that is not spoken. */
export function lessonsOf({ labels, texts, targets }: PreparedExamples, open: readonly string[]): Lessons {
  const taken = new Set(texts)
  const chinese = texts.filter((text) => detectLanguage(text) === 'zh').length / texts.length
  const spoken = { zh: chinese >= SPOKEN, en: 1 - chinese >= SPOKEN }
  const added = [...new Set(open.map(normalise))].filter(
    (text) => text !== '' && !taken.has(text) && spoken[detectLanguage(text)],
  )
  return {
    texts: [...texts, ...added],
    targets: Uint32Array.from([...targets, ...added.map(() => labels.length)]),
    names: labels.map(nameOf),
  }
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
