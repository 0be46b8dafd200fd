import { forEachNgram } from './ngrams.ts'

/**
 * The n-grams a model knows. `hashes[id]` is the n-gram's hash, `idf[id]` its inverse document frequency,
 * `whole[id]` 1 for n-grams of whole tokens. `unseenIdf` is what an n-gram seen in no text would weigh.
 */
export interface Vocabulary {
  hashes: Uint32Array
  idf: Float32Array
  whole: Uint8Array
  unseenIdf: number
  /** Open-addressing table from hash to id + 1; its length is a power of two. */
  slots: Uint32Array
}

/**
 * Counts n-grams over normalised texts.
 * @param minTexts n-grams found in fewer texts are left out
 */
export function buildVocabulary(texts: readonly string[], minTexts: number): Vocabulary {
  const counts = new Map<number, { texts: number; last: number; whole: boolean }>()
  texts.forEach((text, t) => {
    forEachNgram(text, (hash, _start, _end, whole) => {
      const seen = counts.get(hash)
      if (!seen) counts.set(hash, { texts: 1, last: t, whole })
      else if (seen.last !== t) {
        seen.texts++
        seen.last = t
      }
    })
  })
  const kept = [...counts].filter(([, seen]) => seen.texts >= minTexts)
  const hashes = Uint32Array.from(kept, ([hash]) => hash)
  const idf = Float32Array.from(kept, ([, seen]) => inverseFrequency(texts.length, seen.texts))
  const whole = Uint8Array.from(kept, ([, seen]) => (seen.whole ? 1 : 0))
  return { hashes, idf, whole, unseenIdf: inverseFrequency(texts.length, 0), slots: tableOf(hashes) }
}

function inverseFrequency(total: number, texts: number): number {
  return Math.log((1 + total) / (1 + texts)) + 1
}

/** The lookup table for hashes; rebuilt when a model is loaded. */
export function tableOf(hashes: Uint32Array): Uint32Array {
  let size = 16
  while (size < hashes.length * 2) size *= 2
  const slots = new Uint32Array(size)
  for (let id = 0; id < hashes.length; id++) {
    let at = hashes[id]! & (size - 1)
    while (slots[at] !== 0) at = (at + 1) & (size - 1)
    slots[at] = id + 1
  }
  return slots
}

/** The id of an n-gram's hash, or -1. */
export function idOf({ hashes, slots }: Vocabulary, hash: number): number {
  const last = slots.length - 1
  for (let at = hash & last; ; at = (at + 1) & last) {
    const id = slots[at]! - 1
    if (id < 0 || hashes[id] === hash) return id
  }
}
