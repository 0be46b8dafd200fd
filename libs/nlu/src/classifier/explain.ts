import { forEachNgram } from '../features/ngrams.ts'
import { idOf } from '../features/vocabulary.ts'
import { normalise } from '../text/normalise.ts'
import type { Model } from './model.ts'

/** An n-gram of a text and how much it adds to a label's score (negative: speaks against it). */
export interface Reason {
  ngram: string
  weight: number
}

/** The n-grams of a text that speak most for a label (or against it), strongest first. Unknown label: none. */
export function explain(model: Model, text: string, label: string, limit = 12): Reason[] {
  const target = model.labels.indexOf(label)
  if (target < 0) return []
  const { vocabulary, linear } = model.base
  const { width, cells, scales } = linear.matrix
  const clean = normalise(text)
  const { ids, values } = model.vectorise(clean)
  const weightOf = new Map<number, number>()
  ids.forEach((id, i) => {
    weightOf.set(id, values[i]! * scales[id]! * cells[id * width + target]!)
  })
  const reasons = new Map<number, Reason>()
  forEachNgram(clean, (hash, start, end) => {
    const id = idOf(vocabulary, hash)
    const weight = weightOf.get(id)
    if (weight) reasons.set(id, { ngram: clean.slice(start, end).trim(), weight })
  })
  return [...reasons.values()].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight)).slice(0, limit)
}
