import { tokenise } from '../text/tokenise.ts'
import { forEachNgram } from './ngrams.ts'

/**
 * The n-grams a model knows. `hashes[id]` is the n-gram's hash, `kinds[id]` its kind, `idf[id]` how rare it is.
 * `unseenIdf` is the rarity of what was seen in no text.
 */
export interface Vocabulary {
  hashes: Uint32Array
  kinds: Uint8Array
  idf: Float32Array
  unseenIdf: number
  /** What senses weigh besides what their kinds do. */
  senseWeight: number
  /** Words of alphabetic scripts, most frequent first: what slips are mended to. */
  words: readonly string[]
  /** Open-addressing table from hash to id + 1; its length is a power of two. */
  slots: Uint32Array
}

/**
 * Counts n-grams over normalised texts.
 * @param minTexts n-grams found in fewer texts are left out
 * @param senseWeight what senses weigh in vectors, besides what their kinds do
 * @param most no more n-grams than this are kept, those of the most texts
 */
export function buildVocabulary(
  texts: readonly string[],
  minTexts: number,
  senseWeight = 1,
  most = Number.POSITIVE_INFINITY,
): Vocabulary {
  const counts = new Map<number, { texts: number; last: number; kind: number }>()
  texts.forEach((text, t) => {
    forEachNgram(text, (hash, _start, _end, kind) => {
      const seen = counts.get(hash)
      if (!seen) counts.set(hash, { texts: 1, last: t, kind })
      else if (seen.last !== t) {
        seen.texts++
        seen.last = t
      }
    })
  })
  const common = [...counts].filter(([, seen]) => seen.texts >= minTexts)
  const kept = common.length <= most ? common : common.sort(([, a], [, b]) => b.texts - a.texts).slice(0, most)
  const hashes = Uint32Array.from(kept, ([hash]) => hash)
  const weigh = inverseFrequency(texts.length)
  return {
    hashes,
    kinds: Uint8Array.from(kept, ([, seen]) => seen.kind),
    idf: Float32Array.from(kept, ([, seen]) => weigh(seen.texts)),
    unseenIdf: weigh(0),
    senseWeight,
    words: countWords(texts),
    slots: tableOf(hashes),
  }
}

function inverseFrequency(total: number): (texts: number) => number {
  return (texts) => Math.log((1 + total) / (1 + texts)) + 1
}

function countWords(texts: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const text of texts) {
    for (const { kind, start, end } of tokenise(text)) {
      if (kind === 'word') counts.set(text.slice(start, end), (counts.get(text.slice(start, end)) ?? 0) + 1)
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([word]) => word)
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
